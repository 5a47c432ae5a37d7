import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { withContentCoding } from '#engine/capture/body/content-coding.ts'
import { numberOf } from '#engine/capture/head/content-length.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted, whole } from '#engine/capture/layer/layer.ts'
import { leftovers } from '#engine/capture/text/leftovers.ts'
import type { Capture, FieldLine, Pasted, Remark, ServerAnswer, Sourced, Witness } from './capture.ts'

/** A request as a form gives it that is no HTTP text: its parts, each on its own. */
export interface Parts {
  /** The id of the form. */
  readonly format: string
  readonly fidelity: Capture['fidelity']
  readonly method: Sourced<string> | null
  /** Path and query, as they were sent. */
  readonly target: Sourced<string> | null
  readonly authority?: Sourced<string> | null
  readonly fields: readonly FieldLine[]
  readonly body: Sourced<Octets>
  readonly witness?: Witness | null
  readonly remarks?: readonly Remark[]
  readonly answer?: ServerAnswer | null
  /** What of the paste belongs to the request; the rest is left over. The whole paste where it is not said. */
  readonly taken?: readonly ByteRange[]
}

/** The capture that parts make. */
export function captureOf(pasted: Pasted, parts: Parts): Capture {
  const lengths = parts.fields.filter(({ name }) => name.value.toLowerCase() === 'content-length')
  const numbers = lengths.map(({ value }) => numberOf(value.value))
  const odd = lengths.filter((_, index) => numbers[index] === null)
  return withContentCoding({
    format: parts.format,
    fidelity: parts.fidelity,
    pasted,
    method: parts.method,
    target: parts.target,
    authority: parts.authority ?? null,
    fields: parts.fields,
    body: parts.body,
    bodyTail: null,
    contentLength: numbers.find((number) => number !== null) ?? null,
    witness: parts.witness ?? null,
    undone: [],
    answer: parts.answer ?? null,
    remarks: [
      ...(parts.remarks ?? []),
      ...odd.map(({ at }): Remark => ({ kind: 'content-length-invalid', at })),
    ],
    leftovers: parts.taken === undefined ? [] : leftovers(pasted.octets, parts.taken),
  })
}

/** A field out of its name and its value, each decoded as its form wants. `at`: all of it in the paste. */
export const fieldOf = (name: Layer, value: Layer, at?: ByteRange): FieldLine => {
  const called = inPasted(name, { start: 0, end: name.octets.length })
  const said = inPasted(value, { start: 0, end: value.octets.length })
  return {
    name: spelled(name),
    value: whole(value),
    at: at ?? { start: Math.min(called.start, said.start), end: Math.max(called.end, said.end) },
  }
}

/** A layer as text. */
export function spelled(layer: Layer): Sourced<string> {
  const { value, from } = whole(layer)
  return { value: text(value), from }
}

/** What no part of a paste says, and its form implies: the method of a curl that has none. */
export const supplied = <T>(value: T): Sourced<T> => ({ value, from: { kind: 'supplied' } })
