import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

/** What the body ends with beyond what was signed, and where that begins in the body. */
interface Data {
  readonly extra: Octets
  readonly at: number
}

const lf = 0x0a
const cr = 0x0d
const space = 0x20
const tab = 0x09
const nul = 0x00

function* texts(body: Octets): Iterable<SignedText<null>> {
  if (body.at(-1) === lf) {
    if (body.at(-2) === cr) yield [body.slice(0, -2), null]
    yield [body.slice(0, -1), null]
  }
  yield [body.slice(0, endWithout(body, [lf, cr, space, tab])), null]
  yield [body.slice(0, endWithout(body, [nul])), null]
}

function endWithout(body: Octets, endings: readonly number[]): number {
  let end = body.length
  while (end > 0 && endings.includes(body[end - 1] ?? lf)) end--
  return end
}

/** A body read from a file, or written by an encoder that ends each value with a line feed. */
export default defineMistake<Data>({
  id: 'line-end-sent',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 11,
  words: {
    en: {
      title: () => say`The body was sent with a line end that was not signed.`,
      detail: ({ extra, at }) =>
        say`The body you sent ends in ${{ octets: extra, lane: 'sent' }} (body ${inBody(at)}). Without it the signature matches.`,
      fix: () => say`Send the very string you signed: strip the line end before you sign, and send that.`,
    },
  },
  calls: {
    Go: { wrong: 'json.NewEncoder(w).Encode(order)', right: 'json.Marshal(order)' },
    PHP: { wrong: "file_get_contents('order.json')", right: "rtrim(file_get_contents('order.json'))" },
    Python: { wrong: 'print(body, file=f)', right: 'f.write(body)' },
    JavaScript: {
      wrong: "fs.readFileSync('order.json', 'utf8')",
      right: "fs.readFileSync('order.json', 'utf8').trimEnd()",
    },
  },
  vary: (body) =>
    signedTexts(
      body,
      texts,
      (_, signed) => ({ extra: body.slice(signed.length), at: signed.length }),
      Infinity,
    ),
})
