import type { ToldCause } from '#engine/diagnose/account.ts'
import type { Dimension } from '#engine/diagnose/mistake.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import { csharp } from '#app/programs/csharp.ts'
import { go } from '#app/programs/go.ts'
import { java } from '#app/programs/java.ts'
import { javascript } from '#app/programs/javascript.ts'
import { php } from '#app/programs/php.ts'
import type { CodeLine, Program, Step } from '#app/programs/program.ts'
import { python } from '#app/programs/python.ts'
import { ruby } from '#app/programs/ruby.ts'

/** A program that does right what a scheme wants, in each language. */
export const programs: Readonly<Record<ProgramLanguage, Program>> = {
  'C#': csharp,
  PHP: php,
  Java: java,
  Python: python,
  JavaScript: javascript,
  Go: go,
  Ruby: ruby,
}

/** How a scheme is signed, or checked where it is the provider that signs. */
export const linesFor = (program: Program, { direction }: SigningScheme): readonly CodeLine[] =>
  direction === 'webhook' ? program.webhook : program.request

/** Where what a mistake rewrote is made. */
const steps: Readonly<Record<Dimension, Step>> = {
  body: 'body',
  value: 'timestamp',
  framing: 'text',
  encoding: 'bytes',
  key: 'key',
  algorithm: 'algorithm',
  output: 'hex',
}

/** Mistakes that are mended in another place than others of their dimension. */
export const apart: Readonly<Record<string, Step>> = {
  'string-to-sign-as-body': 'send',
  'byte-order-mark-sent': 'send',
  'line-end-sent': 'send',
  'line-ends-changed': 'send',
  'json-string-sent': 'send',
  'body-encoded-when-sent': 'send',
  'body-base64-encoded': 'text',
  'body-hex-encoded': 'text',
  'body-percent-encoded': 'text',
  'body-digest-signed': 'text',
  'byte-order-mark-signed': 'bytes',
}

/** Where a cause is mended; null where no program made it. */
function stepOf({ id, dimension, side }: ToldCause): Step | null {
  if (dimension === null) return side === 'verifier' ? 'body' : null
  if (dimension === 'value' && id.startsWith('nonce')) return 'nonce'
  return apart[id] ?? steps[dimension]
}

/** The places of the lines that matter for these causes. */
export const linesThatMatter = (
  lines: readonly CodeLine[],
  causes: readonly ToldCause[],
): ReadonlySet<number> =>
  new Set(
    causes.flatMap((cause) => {
      const step = stepOf(cause)
      const at = step === null ? -1 : lines.findIndex((line) => line.steps?.includes(step))
      return at < 0 ? [] : [at]
    }),
  )
