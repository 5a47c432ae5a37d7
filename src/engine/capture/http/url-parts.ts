import type { ByteRange } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Sourced } from '#engine/capture/capture.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { part } from '#engine/capture/layer/layer.ts'
import { spelled, supplied } from '#engine/capture/parts.ts'

/** What a client makes of an address: whom it calls, and what it asks for. */
export interface UrlParts {
  /** Host and port, without a user's name; null where the address has none. */
  readonly authority: Sourced<string> | null
  /** Path and query; a fragment is never sent (RFC 9110, section 4.2.5). */
  readonly target: Sourced<string>
}

/** Takes an address apart as it is written: nothing is decoded or normalised, for the signature covers what was sent. */
export function urlParts(layer: Layer): UrlParts {
  const written = text(layer.octets)
  const scheme = /^(?:[a-z][a-z\d+.-]*:)?\/\//i.exec(written)?.[0].length ?? 0
  const rest = written.slice(scheme)
  // Without a scheme, what begins with a slash is a path already.
  const hasAuthority = scheme > 0 || /^[^/?#\s]+\.[^/?#\s]+|^localhost\b/i.test(rest)
  const authorityEnd = hasAuthority ? scheme + (/[/?#]|$/.exec(rest)?.index ?? 0) : scheme
  const user = written.slice(scheme, authorityEnd).lastIndexOf('@') + 1
  const fragment = written.indexOf('#', authorityEnd)
  const target = { start: authorityEnd, end: fragment === -1 ? written.length : fragment }
  return {
    authority:
      authorityEnd > scheme + user
        ? spelledIn(layer, written, { start: scheme + user, end: authorityEnd })
        : null,
    target: targetOf(layer, written, target),
  }
}

function targetOf(layer: Layer, written: string, { start, end }: ByteRange): Sourced<string> {
  if (start === end) return supplied('/')
  const asked = rangeIn(written, { start, end })
  if (written[start] !== '?') return spelled(part(layer, asked))
  const builder = new LayerBuilder(layer, 'url')
  builder.supply(utf8('/'))
  builder.keep(asked)
  return spelled(builder.done())
}

/** A range of the text, in UTF-16 units, as a value. */
const spelledIn = (layer: Layer, written: string, range: ByteRange): Sourced<string> =>
  spelled(part(layer, rangeIn(written, range)))

function rangeIn(written: string, { start, end }: ByteRange): ByteRange {
  const octetsBefore = (index: number): number => utf8(written.slice(0, index)).length
  return { start: octetsBefore(start), end: octetsBefore(end) }
}
