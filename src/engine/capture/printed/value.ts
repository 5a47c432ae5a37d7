import type { ByteRange } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'

/** A string that a program printed. */
export interface TextValue {
  readonly kind: 'text'
  readonly layer: Layer
  readonly at: ByteRange
  /** What its writer says that it left out; null where it left nothing out. */
  readonly cut: string | null
  /** How many octets its writer says that it has, and the words that say so. */
  readonly stated?: { readonly length: number; readonly words: string; readonly at: ByteRange }
}

/** A number, a name, or what stands for a value that was not printed: `None`, `[Object]`. */
export interface WordValue {
  readonly kind: 'word'
  readonly layer: Layer
  readonly text: string
  readonly at: ByteRange
}

export interface ListValue {
  readonly kind: 'list'
  readonly items: readonly Value[]
  readonly at: ByteRange
}

export interface MapValue {
  readonly kind: 'map'
  readonly members: readonly NamedValue[]
  readonly at: ByteRange
}

/** A value that a program printed, as far as its print shows it. */
export type Value = TextValue | WordValue | ListValue | MapValue

export interface NamedValue {
  readonly name: Layer
  readonly value: Value
}

/** Names in a dump are short; a longer one is none. */
export const nameOf = ({ name }: NamedValue): string => (name.octets.length > 300 ? '' : text(name.octets))
