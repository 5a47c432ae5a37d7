import type { ToldCause } from '#engine/diagnose/account.ts'
import type { Dimension } from '#engine/diagnose/mistake.ts'
import type { CodeLine, Step } from '#engine/diagnose/programs/program.ts'

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
