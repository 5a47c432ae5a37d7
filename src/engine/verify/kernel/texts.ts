import type { Octets } from '#engine/bytes/octets.ts'

/** Texts prepared for sweeping: one after another in one arena, sorted by length. */
export interface Texts {
  readonly count: number
  readonly arena: Octets
  /** Where each text starts in the arena, and, last, where the last one ends. */
  readonly starts: Uint32Array
  /** The number of each in the list that they were prepared from. */
  readonly order: Uint32Array
}

export function prepareTexts(texts: readonly Octets[]): Texts {
  const sorted = texts
    .map((text, index) => ({ text, index }))
    .sort((one, other) => one.text.length - other.text.length)
  const starts = new Uint32Array(texts.length + 1)
  sorted.forEach(({ text }, place) => {
    starts[place + 1] = (starts[place] ?? 0) + text.length
  })
  const arena = new Uint8Array(starts[texts.length] ?? 0)
  sorted.forEach(({ text }, place) => arena.set(text, starts[place]))
  return { count: texts.length, arena, starts, order: Uint32Array.from(sorted, ({ index }) => index) }
}

/** Octets of the texts from one to before another. */
export const octetsOf = ({ starts }: Texts, from: number, to: number): number =>
  (starts[to] ?? 0) - (starts[from] ?? 0)

export const textAt = ({ arena, starts }: Texts, place: number): Octets =>
  arena.subarray(starts[place], starts[place + 1])

/** The texts from one to before another, as if only they had been prepared. */
export function part({ arena, starts, order }: Texts, from: number, to: number): Texts {
  const first = starts[from] ?? 0
  return {
    count: to - from,
    arena: arena.subarray(first, starts[to]),
    starts: starts.slice(from, to + 1).map((start) => start - first),
    order: order.subarray(from, to),
  }
}
