import { extra } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** The name that was signed in place of the whole string. */
interface Data {
  readonly signed: string
}

/** The first identity hashes that HotSpot gives in a program's main thread: its generator begins with the same seed each time. */
const hashes = [
  '1b6d3586',
  '4554617c',
  '74a14482',
  '1540e19d',
  '677327b6',
  '14ae5a5',
  '7f31245a',
  '6d6f6e28',
  '135fbaa4',
  '45ee12a7',
]

const names = [
  ...hashes.map((hash) => `[B@${hash}`),
  'System.Byte[]',
  '[object Object]',
  '[object Promise]',
  'Array',
  '[object ArrayBuffer]',
]

/** `toString` of a byte array gives its type and a number, in Java and Kotlin; of other objects their name. */
export default defineMistake<Data>({
  id: 'array-name-signed',
  side: 'signer',
  dimension: 'framing',
  rank: 49,
  words: {
    en: {
      title: () => say`The name of an object was signed, not the string to sign.`,
      detail: ({ signed }) => say`Your signature matches ${{ code: signed }} alone.`,
      fix: () => say`Pass the bytes of the string to sign, not an object that holds them.`,
    },
  },
  calls: {
    Java: { wrong: 'payload.getBytes().toString()', right: 'payload.getBytes(StandardCharsets.UTF_8)' },
    'C#': { wrong: 'Encoding.UTF8.GetBytes(payload).ToString()', right: 'Encoding.UTF8.GetBytes(payload)' },
    JavaScript: { wrong: '`${new TextEncoder().encode(payload).buffer}`', right: 'payload' },
  },
  *vary(base) {
    if (base.length === 0) return
    for (const signed of names) yield { value: [extra(signed)], data: () => ({ signed }) }
  },
})
