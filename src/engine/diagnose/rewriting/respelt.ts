import type { Edit } from '#engine/bytes/edit.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { pathAt } from '#engine/json/json.ts'
import type { JsonNode } from '#engine/json/json.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Rewrite } from './body-rewrites.ts'

/** Values that were signed in another spelling: the first of them, and how many there are. */
export interface Respelt {
  /** The way to it: `goodsDetails[0].goodsUnitAmount`; '' for a body that is this value alone. */
  readonly path: string
  readonly signed: string
  readonly sent: string
  readonly count: number
}

/** A value at its place, as it stands there; and what may stand there instead, by one habit: null leaves it. */
export type Habit<Value extends ByteRange> = (value: Value) => string | null

/**
 * Each habit applied to all values, then to each alone. A program has one habit, so all come first; but a value that was worked
 * out anew stands alone.
 */
export function* respellings<Value extends ByteRange>(
  body: Octets,
  root: JsonNode,
  values: readonly Value[],
  habits: readonly Habit<Value>[],
): Iterable<Rewrite<Respelt>> {
  const changes = habits.map((habit) =>
    values.flatMap((value): Edit[] => {
      const written = habit(value)
      return written === null ? [] : [{ start: value.start, end: value.end, with: utf8(written) }]
    }),
  )
  for (const edits of changes) if (edits.length > 0) yield respelling(body, root, edits)
  for (const edits of changes)
    if (edits.length > 1) for (const edit of edits) yield respelling(body, root, [edit])
}

const respelling = (body: Octets, root: JsonNode, edits: readonly Edit[]): Rewrite<Respelt> => ({
  edits,
  data: () => {
    const changed = edits.filter((edit) => text(body.subarray(edit.start, edit.end)) !== text(edit.with))
    const { start, end, with: signed } = changed[0] ?? { start: 0, end: 0, with: utf8('') }
    return {
      path: pathAt(root, start),
      signed: text(signed),
      sent: text(body.subarray(start, end)),
      count: changed.length,
    }
  },
})

/** A whole sentence: what the first value was signed as and sent as, and that there are more. */
export function respeltInEnglish({ path, signed, sent, count }: Respelt): Message {
  const name = path === '' ? say`The value` : say`${{ code: path }}`
  const others =
    count > 1 ? say`, and ${{ count: count - 1, one: 'other value', other: 'other values' }} likewise` : say``
  return say`${name} was signed as ${{ code: signed }} and sent as ${{ code: sent }}${others}.`
}
