import { toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Cause } from './diagnosis.ts'
import type { Evidence } from './evidence.ts'
import type { Mistake } from './mistake.ts'
import { mistakeById } from './mistakes.ts'

/** A key that mistakes made of a secret. */
export interface RewrittenKey {
  readonly key: Octets
  /** Which variations of the mistakes made it: the same of another secret is made in the same way. */
  readonly way: string
}

/** What the proved mistakes of the key may have made of a secret; the secret itself where there are none. */
export function rewrittenKeys(
  secret: Octets,
  causes: readonly Cause[],
  evidence: Evidence,
): readonly RewrittenKey[] {
  const made = causes.flatMap((cause): readonly KeyCause[] => {
    const mistake = cause.kind === 'mistake' && cause.likely === undefined ? mistakeById(cause.id) : undefined
    return mistake?.dimension === 'key' ? [{ mistake, kind: kindOf(cause.data) }] : []
  })
  // Causes are in the order of likelihood, which says nothing of which came first.
  const orders = made.length > 1 ? [made, made.toReversed()] : [made]
  return orders.flatMap((order) =>
    order.reduce<readonly RewrittenKey[]>(
      (keys, cause) => keys.flatMap((from) => variations(from, cause, evidence)),
      [{ key: secret, way: '' }],
    ),
  )
}

interface KeyCause {
  readonly mistake: Extract<Mistake<unknown>, { dimension: 'key' }>
  readonly kind: string
}

/** Those of a mistake that would be told as it was told, numbered. */
const variations = (
  { key, way }: RewrittenKey,
  { mistake, kind }: KeyCause,
  evidence: Evidence,
): readonly RewrittenKey[] =>
  [...(mistake.vary?.(key, evidence) ?? [])]
    .filter(({ data }) => kindOf(data([])) === kind)
    .map(({ value }, index) => ({ key: value, way: `${way} ${mistake.id} ${index}` }))

/** The numbers of a mistake without its numbers proper: sizes are those of one secret. */
const kindOf = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    value instanceof Uint8Array ? toHex(value) : typeof value === 'number' ? undefined : value,
  )
