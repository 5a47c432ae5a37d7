import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Remark, RemarkKind } from '#engine/capture/capture.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted } from '#engine/capture/layer/layer.ts'

/** One word of a command line: what the program is given, quotes and escapes undone. */
export interface Word {
  readonly layer: Layer
  /** Where it stands in the paste, quotes and all. */
  readonly at: ByteRange
  /** What of it is not in the paste, or was lost. */
  readonly remarks: readonly Remark[]
}

/** A command as a shell takes it apart. */
export interface CommandLine {
  readonly words: readonly Word[]
  /** What the program reads from its standard input, where the paste says so. */
  readonly stdin: Word | null
  readonly at: ByteRange
  /** A quote was never closed. */
  readonly open: boolean
  /** Its quotes or dashes had been turned into typographic ones, which no shell knows. */
  readonly curly: boolean
}

/** What a word says, for looking at the ASCII in it. */
export const said = (word: Word | undefined): string => (word === undefined ? '' : text(word.layer.octets))

/** The longest name of something missing that is told. */
const detailLimit = 80

/** Puts a word together, octet by octet, and remembers what of it is missing. */
export class WordBuilder {
  readonly #from: Layer
  readonly #layer: LayerBuilder
  readonly #remarks: Remark[] = []

  constructor(from: Layer, step: string) {
    this.#from = from
    this.#layer = new LayerBuilder(from, step)
  }

  get length(): number {
    return this.#layer.length
  }

  keep(range: ByteRange): void {
    this.#layer.keep(range)
  }

  put(octets: Octets, range: ByteRange): void {
    this.#layer.put(octets, range)
  }

  /** All of a value that stands elsewhere in the paste. */
  add(layer: Layer): void {
    this.#layer.add(layer)
  }

  /** Something that a shell would put in here and the paste does not hold: it stays as it is written. */
  gap(range: ByteRange): void {
    this.keep(range)
    this.lose(range)
  }

  /** Octets that stand nowhere: the shell adds them. */
  supply(octets: Octets): void {
    this.#layer.supply(octets)
  }

  /** Something that a shell would read from elsewhere, of which nothing is kept. */
  lose(range: ByteRange): void {
    this.note('not-in-paste', range, this.#written(range))
  }

  note(kind: RemarkKind, range: ByteRange, detail?: string): void {
    const at = inPasted(this.#from, range)
    this.#remarks.push(detail === undefined ? { kind, at } : { kind, at, detail })
  }

  remark(remarks: readonly Remark[]): void {
    this.#remarks.push(...remarks)
  }

  #written({ start, end }: ByteRange): string {
    return text(this.#from.octets.subarray(start, Math.min(end, start + detailLimit)))
  }

  done(range: ByteRange): Word {
    return { layer: this.#layer.done(), at: inPasted(this.#from, range), remarks: this.#remarks }
  }
}
