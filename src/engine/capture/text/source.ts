import type { Octets } from '#engine/bytes/octets.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'

/** A text that is searched by its ASCII. */
export interface Source {
  readonly layer: Layer
  /** One character for each octet, so that offsets are the same in both; only those of ASCII mean themselves. */
  readonly text: string
}

const decoder = new TextDecoder('windows-1252')
/** Each form asks for the same. */
const made = new WeakMap<Octets, Source>()

export function sourceOf(octets: Octets): Source {
  const source = made.get(octets) ?? { layer: bare(octets), text: decoder.decode(octets) }
  made.set(octets, source)
  return source
}
