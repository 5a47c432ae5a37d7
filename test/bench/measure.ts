/** One line of a benchmark: what, the figure (a ratio where there is something to hold it against), and what it should be. */
export interface Row {
  readonly name: string
  readonly value: string
  readonly goal?: string
}

export const median = (times: readonly number[]): number => {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** A ratio such as "1/12.5", ours first. */
export const ratio = (ours: number, theirs: number): string =>
  ours <= theirs ? `1/${(theirs / ours).toFixed(1)}` : (ours / theirs).toFixed(2)

export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`
