import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Source } from '#worker/protocol.ts'
import { drawnOctets } from './capture-lines.ts'

const shown = new WeakMap<Source, Octets>()

/** The beginning of a source, to show before it has been read; the same octets for the same source. */
export function shownOf(source: Source | null): Octets {
  if (source === null) return nothing
  const known = shown.get(source)
  if (known !== undefined) return known
  const { content } = source
  const octets =
    typeof content === 'string' ? utf8(content.slice(0, drawnOctets)) : content.subarray(0, drawnOctets)
  shown.set(source, octets)
  return octets
}

const nothing: Octets = new Uint8Array()
