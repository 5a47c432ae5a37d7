import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { charsetEncodings, encodedInEnglish } from '#engine/diagnose/rewriting/text-encoding.ts'
import type { Encoded } from '#engine/diagnose/rewriting/text-encoding.ts'

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** `\xe9`, `\u6d4b`, `\U0001f381`. */
const pythonEscape = (point: number): string =>
  point < 0x100 ? `\\x${hex(point, 2)}` : point < 0x1_0000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`

const octetsOf = (point: number): readonly number[] => [...utf8(String.fromCodePoint(point))]

/** An encoder for ASCII that is told to write what it does not know in signs that it does. */
export default defineMistake<Encoded>({
  id: 'characters-escaped',
  side: 'signer',
  dimension: 'encoding',
  rank: 50,
  words: {
    en: {
      title: ({ count }) =>
        say`${{ count, one: 'character was', other: 'characters were' }} escaped before signing.`,
      detail: (data) => encodedInEnglish(data),
      fix: () => say`Encode the string in UTF-8, which needs no escapes.`,
    },
  },
  calls: {
    Python: ({ charset }) => ({
      wrong: `payload.encode('ascii', '${charset}')`,
      right: "payload.encode('utf-8')",
    }),
    PHP: { wrong: "mb_encode_numericentity($payload, $map, 'UTF-8')", right: '$payload' },
    JavaScript: { wrong: 'payload.replace(/[^\\x00-\\x7F]/g, escape)', right: 'payload' },
  },
  encodings: charsetEncodings([
    ['xmlcharrefreplace', (point) => utf8(`&#${point};`)],
    ['backslashreplace', (point) => utf8(pythonEscape(point))],
    [
      'percent',
      (point) =>
        utf8(
          octetsOf(point)
            .map((octet) => `%${hex(octet, 2).toUpperCase()}`)
            .join(''),
        ),
    ],
    [
      'backslashes',
      (point) =>
        utf8(
          octetsOf(point)
            .map((octet) => `\\x${hex(octet, 2)}`)
            .join(''),
        ),
    ],
    ['entities', (point) => utf8(`&#x${point.toString(16).toUpperCase()};`)],
  ]),
})
