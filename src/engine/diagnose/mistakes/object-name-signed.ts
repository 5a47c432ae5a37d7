import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

/** What was signed in place of the body: the name of an object, or a word for nothing. `sent`: octets of the body that was sent. */
interface Data {
  readonly signed: string
  readonly names: 'object' | 'nothing'
  readonly sent: number
}

/** What languages write when an object is turned into text that has no text of its own. */
const objects = [
  '[object Object]',
  'System.Byte[]',
  'Array',
  'System.Net.Http.StringContent',
  'System.Collections.Generic.Dictionary`2[System.String,System.Object]',
  'System.Collections.Generic.Dictionary`2[System.String,System.String]',
  '[object Uint8Array]',
  '[object ArrayBuffer]',
  '[object FormData]',
  '[object Promise]',
  '[object ReadableStream]',
  'System.Object',
  'System.Object[]',
  'System.String[]',
  'System.Collections.Hashtable',
  'System.Collections.Generic.SortedDictionary`2[System.String,System.Object]',
  'System.Net.Http.ByteArrayContent',
  'System.Net.Http.StreamContent',
  'System.Net.Http.FormUrlEncodedContent',
  'System.IO.MemoryStream',
  'System.Threading.Tasks.Task`1[System.String]',
  'Object',
  'Hash',
]

/** What they write for a value that is not there, or for an object without members. */
const nothings = ['{}', 'null', 'undefined', '[]', 'None', 'nil', 'NULL', '""', 'false', "b''", '<nil>', '0']

function* texts(): Iterable<SignedText<Data['names']>> {
  for (const nothing of nothings.slice(0, 4)) yield [nothing, 'nothing']
  for (const name of objects) yield [name, 'object']
  for (const nothing of nothings.slice(4)) yield [nothing, 'nothing']
}

/** Text is asked of an object, and its name comes. */
export default defineMistake<Data>({
  id: 'object-name-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 42,
  words: {
    en: {
      title: ({ signed, names }) =>
        names === 'object'
          ? say`The name of an object was signed instead of its text.`
          : say`${{ code: signed }} was signed in place of the body.`,
      detail: ({ signed, sent }) =>
        say`Your signature matches a body of ${{ code: signed }}; ${sent === 0 ? 'no body was sent' : say`the body you sent has ${{ bytes: sent }}`}.`,
      fix: ({ names }) =>
        names === 'object'
          ? say`Pass the bytes or the JSON string, not the object.`
          : say`Sign the very string that you send; where no body is sent, sign an empty one.`,
    },
  },
  calls: {
    JavaScript: { wrong: '`${order}`', right: 'JSON.stringify(order)' },
    'C#': { wrong: 'order.ToString()', right: 'JsonSerializer.Serialize(order)' },
    PHP: { wrong: '(string) $order', right: 'json_encode($order)' },
    Ruby: { wrong: 'order.class.to_s', right: 'order.to_json' },
  },
  vary: (body) =>
    signedTexts(
      body,
      texts,
      (names, signed) => ({
        signed: String.fromCharCode(...signed),
        names,
        sent: body.length,
      }),
      Infinity,
    ),
})
