import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Which octet of a unit came first, whether a mark stood before all, and sizes in octets. */
interface Data {
  readonly order: 'LE' | 'BE'
  readonly marked: boolean
  readonly given: number
  readonly used: number
}

/** `Encoding.Unicode` of .NET is UTF-16. */
export default defineMistake<Data>({
  id: 'key-in-utf-16',
  side: 'key',
  dimension: 'key',
  rank: 25,
  words: {
    en: {
      title: () => say`The secret was turned into bytes as UTF-16.`,
      detail: ({ order, marked, given, used }) =>
        say`The signature matches a key of ${{ bytes: used }}, the secret in ${{ code: `UTF-16${order}` }}${marked ? ' with a byte order mark' : ''}; in UTF-8 it has ${given}.`,
      fix: () => say`Turn the secret into bytes as UTF-8.`,
    },
  },
  calls: {
    'C#': { wrong: 'Encoding.Unicode.GetBytes(secret)', right: 'Encoding.UTF8.GetBytes(secret)' },
    Java: {
      wrong: 'secret.getBytes(StandardCharsets.UTF_16)',
      right: 'secret.getBytes(StandardCharsets.UTF_8)',
    },
    Python: { wrong: 'secret.encode("utf-16")', right: 'secret.encode("utf-8")' },
    JavaScript: { wrong: 'Buffer.from(secret, "utf16le")', right: 'Buffer.from(secret, "utf8")' },
  },
  *vary(key) {
    if (key === null || key.length === 0) return
    for (const marked of [false, true])
      for (const order of ['LE', 'BE'] as const) {
        const value = utf16(text(key), order, marked)
        yield { value, data: () => ({ order, marked, given: key.length, used: value.length }) }
      }
  },
})

function utf16(written: string, order: Data['order'], marked: boolean): Octets {
  const octets = new Uint8Array(2 * written.length)
  const view = new DataView(octets.buffer)
  for (let at = 0; at < written.length; at++) view.setUint16(2 * at, written.charCodeAt(at), order === 'LE')
  return marked ? concat([Uint8Array.from(order === 'LE' ? [0xff, 0xfe] : [0xfe, 0xff]), octets]) : octets
}
