import type { HexRun } from './hex-run.ts'
import { octetAt } from './hex-run.ts'
import type { Sense } from './sense.ts'
import { senseOf } from './sense.ts'

const worths: Readonly<Record<Sense, number>> = { http: 4, coded: 3, json: 3, text: 1, octets: 0 }

/** A run without what only looks like digits in the lines that it begins and ends in: a port, a word such as "Be". */
export function withoutWords(text: string, run: HexRun): HexRun {
  const ended = withoutLast(text, run)
  const begun = withoutFirst(text, ended)
  return begun !== ended && worths[senseOf(beginning(text, begun))] > worths[senseOf(beginning(text, ended))]
    ? begun
    : ended
}

/** Where a word follows the digits in their last line, that line is prose. */
function withoutLast(text: string, run: HexRun): HexRun {
  const lineStart = text.lastIndexOf('\n', run.end - 1)
  if (lineStart <= run.start || !/^[ \t]{1,8}[A-Za-z]/.test(text.slice(run.end, run.end + 12))) return run
  const places = run.places.slice(0, countBefore(run.places, lineStart))
  if (places.length < 2) return run
  const odd = places.length % 2 === 1
  if (odd) places.pop()
  return { ...run, places, odd, end: (places.at(-1) ?? run.start) + 1 }
}

function withoutFirst(text: string, run: HexRun): HexRun {
  const lineEnd = text.indexOf('\n', run.start)
  const lineStart = text.lastIndexOf('\n', run.start) + 1
  if (lineEnd === -1 || lineEnd >= run.end || text.slice(lineStart, run.start).trim() === '') return run
  const dropped = countBefore(run.places, lineEnd)
  const places = run.places.slice(dropped)
  const [start] = places
  return dropped % 2 === 1 || start === undefined ? run : { ...run, places, start }
}

/** How many places stand before an offset. */
function countBefore(places: readonly number[], at: number): number {
  const index = places.findIndex((place) => place >= at)
  return index === -1 ? places.length : index
}

function beginning(text: string, { places }: HexRun): Uint8Array<ArrayBuffer> {
  const octets: number[] = []
  for (let index = 0; index + 1 < places.length && octets.length < 4_096; index += 2)
    octets.push(octetAt(text, places[index] ?? 0, places[index + 1] ?? 0))
  return Uint8Array.from(octets)
}
