import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded, WriteCharacter } from '#engine/diagnose/rewriting/text-encoding.ts'
import { fromWindows1252 } from '#engine/diagnose/rewriting/windows-1252.ts'

const latin1 = (octets: Octets): string => String.fromCharCode(...octets)

/** Some read the five octets that Windows-1252 does not have as U+FFFD, some drop them. */
const unassigned = /[\x81\x8d\x8f\x90\x9d]/g

/** UTF-8 read as another encoding, and written in UTF-8 again. */
const again =
  (read: (octets: Octets) => string, times = 1): WriteCharacter =>
  (point) => {
    let octets = utf8(String.fromCodePoint(point))
    for (let time = 0; time < times; time++) octets = utf8(read(octets))
    return octets
  }

/** What is UTF-8 already is taken for Latin-1 and converted once more: é becomes Ã©. */
export default defineMistake<Encoded>({
  id: 'utf-8-twice',
  side: 'signer',
  dimension: 'encoding',
  rank: 35,
  words: {
    en: {
      title: () => say`The string was encoded to UTF-8 more than once before signing.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Convert to UTF-8 once: what is UTF-8 already stays as it is.`,
    },
  },
  calls: {
    PHP: { wrong: 'utf8_encode($payload)', right: '$payload' },
    Python: {
      wrong: "payload.encode('utf-8').decode('latin-1')",
      right: 'payload',
    },
    JavaScript: { wrong: 'unescape(encodeURIComponent(payload))', right: 'payload' },
    Java: {
      wrong: 'new String(body)',
      right: 'new String(body, StandardCharsets.UTF_8)',
    },
    'C#': { wrong: 'Encoding.Default.GetString(body)', right: 'Encoding.UTF8.GetString(body)' },
    Ruby: { wrong: "payload.force_encoding('ISO-8859-1').encode('UTF-8')", right: 'payload' },
  },
  encodings: charsetEncodings([
    ['ISO-8859-1', again(latin1)],
    ['windows-1252', again(fromWindows1252)],
    ['ISO-8859-1', again(latin1, 2)],
    ['windows-1252', again(fromWindows1252, 2)],
    ['windows-1252', again((octets) => fromWindows1252(octets).replace(unassigned, '\ufffd'))],
    ['windows-1252', again((octets) => fromWindows1252(octets).replace(unassigned, ''))],
    ['windows-1252', again((octets) => fromWindows1252(octets).replace(unassigned, '?'))],
  ]),
})
