import { expect } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Capture, Origin, Provenance, Sourced } from '#engine/capture/capture.ts'
import type { Refusal } from '#engine/capture/format.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { isPlain, pastedEnd } from '#engine/capture/layer/runs.ts'

const octetsOf = (given: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof given === 'string' ? utf8(given) : new Uint8Array(given)

/** Reads what must be a request. */
export function read(given: string | Uint8Array, origin: Origin = 'paste'): Capture {
  const result = readCapture({ octets: octetsOf(given), origin })
  if (result.kind === 'refused') throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.capture
}

/** Reads what must be refused. */
export function refused(given: string | Uint8Array): Refusal {
  const result = readCapture({ octets: octetsOf(given), origin: 'paste' })
  if (result.kind === 'capture') throw new Error('this was read as a request')
  return result.refusal
}

export const bodyText = (capture: Capture): string => text(capture.body.value)

export const fieldsOf = (capture: Capture): readonly (readonly [string, string])[] =>
  capture.fields.map(({ name, value }) => [name.value, text(value.value)])

export const remarksOf = (capture: Capture): readonly string[] => [
  ...new Set(capture.remarks.map(({ kind }) => kind)),
]

/** What stands in the paste at the leftovers. */
export const leftOver = (capture: Capture): readonly string[] =>
  capture.leftovers.map(({ start, end }) => text(capture.pasted.octets.subarray(start, end)))

/** Every place is in the paste, and every value leads back to it. */
export function expectWayBack(capture: Capture): void {
  const { octets } = capture.pasted
  const places = [
    ...capture.fields.map(({ at }) => at),
    ...capture.remarks.map(({ at }) => at),
    ...capture.leftovers,
    ...(capture.bodyTail === null ? [] : [capture.bodyTail]),
    ...(capture.answer === null ? [] : [capture.answer.at]),
  ]
  for (const { start, end } of places)
    expect(start >= 0 && start <= end && end <= octets.length, `${start} to ${end}`).toBe(true)
  const texts: readonly (Sourced<string> | null)[] = [
    capture.method,
    capture.target,
    ...capture.fields.map(({ name }) => name),
  ]
  for (const value of texts) if (value !== null) expectSource(octets, null, value.from, value.value)
  for (const { value, from } of [capture.body, ...capture.fields.map(({ value }) => value)])
    expectSource(octets, value, from, null)
}

function expectSource(
  pasted: Uint8Array,
  value: Uint8Array | null,
  from: Provenance,
  said: string | null,
): void {
  const octets = value ?? utf8(said ?? '')
  if (from.kind === 'exact') {
    const there = pasted.subarray(from.range.start, from.range.end)
    if (said === null) expect(Buffer.compare(there, octets)).toBe(0)
    else expect(text(there)).toBe(said)
  }
  if (from.kind === 'decoded') {
    for (const run of from.runs) {
      const { start, pasted: at, length } = run
      expect(length).toBeGreaterThan(0)
      expect(start + length).toBeLessThanOrEqual(octets.length)
      expect(pastedEnd(run)).toBeLessThanOrEqual(pasted.length)
      if (!isPlain(run)) continue
      const there = pasted.subarray(at, at + length)
      expect(Buffer.compare(there, octets.subarray(start, start + length))).toBe(0)
    }
  }
}
