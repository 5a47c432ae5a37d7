import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

/** What was signed beyond the body, and where it would begin in the body. */
interface Data {
  readonly extra: Octets
  readonly at: number
  /** It is what the rule has after the body, too. */
  readonly isSeparator: boolean
}

const endings = ['\n', '\r\n', ' ', '\0', '\r', '\n\n', '\r\n\r\n', '\t'].map(utf8)

function* texts(body: Octets): Iterable<SignedText<null>> {
  for (const ending of endings) yield [concat([body, ending]), null]
}

/**
 * Go's `Encoder.Encode`, a heredoc, a file or `echo` end the body with a line end, and the client drops it again. Where the rule
 * has a separator after the body, one too many of those is the same string, and likelier.
 */
export default defineMistake<Data>({
  id: 'line-end-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 43,
  words: {
    en: {
      title: () => say`The body was signed with an ending that was not sent.`,
      detail: ({ extra, at, isSeparator }) =>
        say`Your signature matches a body with ${{ octets: extra, lane: 'signed' }} after its last character, at body ${inBody(at)}.${isSeparator ? ' A separator too many gives the same string.' : ''}`,
      fix: () =>
        say`Strip what follows the last character of the body before you sign it, and send that same string.`,
    },
  },
  calls: {
    Go: { wrong: 'json.NewEncoder(w).Encode(order)', right: 'json.Marshal(order)' },
    Java: { wrong: 'writer.println(body)', right: 'writer.print(body)' },
    'C#': { wrong: 'sb.AppendLine(body)', right: "sb.Append(body).Append('\\n')" },
    Ruby: { wrong: 'puts body', right: 'print body' },
  },
  vary: (body, { reading }) => {
    const last = reading?.base.at(-1)
    return signedTexts(
      body,
      texts,
      (_, signed) => {
        const extra = signed.slice(body.length)
        const isSeparator = last?.role === 'separator' && same(last.octets, extra)
        return { extra, at: body.length, isSeparator }
      },
      Infinity,
    )
  },
})
