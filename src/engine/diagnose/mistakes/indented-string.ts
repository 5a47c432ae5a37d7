import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { extra } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'

/** What stands before a line, and before which of them. */
interface Data {
  readonly indent: Octets
  readonly first: boolean
}

const indents = [2, 4, 6, 8, 12, 16, 1, 3].map((spaces) => ' '.repeat(spaces)).concat('\t', '\t\t')

/** A heredoc or a template of several lines keeps the indentation of the program. */
export default defineMistake<Data>({
  id: 'indented-string',
  side: 'signer',
  dimension: 'framing',
  rank: 46,
  words: {
    en: {
      title: () => say`The lines of the string to sign were indented.`,
      detail: ({ indent, first }) =>
        say`Your signature matches ${{ octets: indent, lane: 'signed' }} before ${first ? 'each line' : 'each line but the first'}; a text of several lines keeps the indentation of the program.`,
      fix: () => say`Join the parts with ${{ code: '"\\n"' }} in one line of code.`,
    },
  },
  calls: {
    PHP: { wrong: '<<<EOT', right: '$timestamp . "\\n" . $nonce . "\\n" . $body . "\\n"' },
    Python: { wrong: 'f"""…"""', right: 'f"{timestamp}\\n{nonce}\\n{body}\\n"' },
    JavaScript: { wrong: '`…` over several lines', right: '`${timestamp}\\n${nonce}\\n${body}\\n`' },
    Ruby: { wrong: '<<-PAYLOAD', right: '"#{timestamp}\\n#{nonce}\\n#{body}\\n"' },
  },
  *vary(base) {
    for (const indent of indents)
      for (const first of [false, true])
        for (const leading of [false, true])
          for (const end of ['all', 'no-last', 'indented'] as const) {
            const lines = base.flatMap((piece, at): SignatureBase => {
              const isFirst = at === 0
              if (piece.role === 'separator')
                return at === base.length - 1 && end === 'no-last' ? [] : [piece]
              return isFirst && !first ? [piece] : [extra(indent), piece]
            })
            yield {
              value: [
                ...(leading ? [extra('\n')] : []),
                ...lines,
                ...(end === 'indented' ? [extra(indent)] : []),
              ],
              data: () => ({ indent: utf8(indent), first }),
            }
          }
  },
})
