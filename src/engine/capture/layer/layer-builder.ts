import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import type { Run } from '#engine/capture/capture.ts'
import type { Layer } from './layer.ts'
import { addRun, placeOf, runsIn } from './runs.ts'

/** Makes a layer out of another one, from its start to its end: what stands in it is kept, or put in place of what it was written as. */
export class LayerBuilder {
  readonly #from: Layer
  readonly #steps: readonly string[]
  readonly #runs: Run[] = []
  #octets = new Uint8Array(256)
  #length = 0

  /** `step`: what is taken off, such as `chunked` or `json-string`. */
  constructor(from: Layer, step: string) {
    this.#from = from
    this.#steps = [...from.steps, step]
  }

  get length(): number {
    return this.#length
  }

  /** A range that means itself. */
  keep(range: ByteRange): void {
    if (range.end <= range.start) return
    for (const run of runsIn(this.#from.runs, range))
      addRun(this.#runs, { ...run, start: this.#length + run.start })
    this.#append(this.#from.octets.subarray(range.start, range.end))
  }

  /** Octets that a range was written for, such as one for `7B` or for `\n`. */
  put(octets: Octets, range: ByteRange): void {
    if (octets.length === 0) return
    const { runs } = this.#from
    const pasted = placeOf(runs, range.start).start
    const width = placeOf(runs, Math.max(range.start, range.end - 1)).end - pasted
    addRun(this.#runs, {
      start: this.#length,
      pasted,
      length: octets.length,
      width,
      ...(octets.length > 1 && { stride: 0 }),
    })
    this.#append(octets)
  }

  /** One octet that a range was written for. */
  putOctet(octet: number, range: ByteRange): void {
    this.put(Uint8Array.of(octet), range)
  }

  /** All of another layer of the same paste, in whatever dress it stands there. */
  add({ octets, runs }: Layer): void {
    for (const run of runs) addRun(this.#runs, { ...run, start: this.#length + run.start })
    this.#append(octets)
  }

  /** Octets that stand nowhere: a rule supplies them. */
  supply(octets: Octets): void {
    this.#append(octets)
  }

  done(): Layer {
    return { octets: this.#octets.slice(0, this.#length), runs: this.#runs, steps: this.#steps }
  }

  #append(octets: Octets): void {
    const length = this.#length + octets.length
    if (length > this.#octets.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#octets.length))
      grown.set(this.#octets.subarray(0, this.#length))
      this.#octets = grown
    }
    this.#octets.set(octets, this.#length)
    this.#length = length
  }
}
