import { toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

type Way = 'Go' | 'JavaScript' | 'Java' | 'Python' | 'C#'

/** Node's `util.inspect` shows so many octets of a buffer. */
const inspected = 50

function* texts(body: Octets): Iterable<SignedText<Way>> {
  if (body.length === 0) return
  const numbers = Array.from(body, String)
  yield [`[${numbers.join(' ')}]`, 'Go']
  yield [numbers.join(','), 'JavaScript']
  // A byte of Java has a sign.
  yield [`[${Array.from(body, (octet) => (octet << 24) >> 24).join(', ')}]`, 'Java']
  yield [`[${numbers.join(', ')}]`, 'Python']
  const more = body.length - inspected
  const pairs = toHex(body.slice(0, inspected), { case: 'lower', separator: ' ' })
  yield [`<Buffer ${pairs}${more > 0 ? ` ... ${more} more byte${more > 1 ? 's' : ''}` : ''}>`, 'JavaScript']
  yield [`{"type":"Buffer","data":[${numbers.join(',')}]}`, 'JavaScript']
  yield [`{${numbers.map((octet, at) => `"${at}":${octet}`).join(',')}}`, 'JavaScript']
  yield [`[${numbers.join(',')}]`, 'JavaScript']
  yield [numbers.join(' '), 'C#']
  yield [numbers.join(''), 'C#']
  yield [numbers.join(', '), 'Python']
}

/** Bytes are turned into text without saying in which encoding: their numbers come. */
export default defineMistake<Instead<Way>>({
  id: 'bytes-printed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 40,
  words: {
    en: {
      title: () => say`The numbers of the body’s bytes were signed, not the bytes.`,
      detail: (data) => say`${insteadInEnglish(data)} ${{ code: data.way }} prints bytes so.`,
      fix: () => say`Pass the bytes themselves, or the text that they spell in UTF-8.`,
    },
  },
  calls: {
    Go: { wrong: 'fmt.Sprint(body)', right: 'string(body)' },
    JavaScript: { wrong: 'String(new TextEncoder().encode(body))', right: 'body' },
    Java: { wrong: 'Arrays.toString(body)', right: 'new String(body, StandardCharsets.UTF_8)' },
    Python: { wrong: 'str(list(body))', right: "body.decode('utf-8')" },
    'C#': { wrong: 'string.Join(" ", body)', right: 'Encoding.UTF8.GetString(body)' },
  },
  vary: (body) => textsInstead(body, texts),
})
