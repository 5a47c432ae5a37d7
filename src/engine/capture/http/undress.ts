import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { isTelling } from '#engine/capture/head/telling-names.ts'
import { keep } from '#engine/capture/layer/layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { endsWithCr, linesFrom } from '#engine/capture/text/lines.ts'

/** What something put before each line. */
export type Dress = 'mail-quoting' | 'line-numbers' | 'indentation' | 'bullets' | 'log-prefixes'

/** What stands before a header line is this long at most. */
const farthest = 160
/** A text with more lines is taken as it is. */
const mostLines = 200_000

/**
 * Takes off what stands before the header lines of a text, from every line that begins like them. What it is, is learnt from the
 * lines that hold a name that only requests have. Null where nothing stands before them.
 */
export function undress(layer: Layer): { readonly layer: Layer; readonly dress: Dress } | null {
  const { octets } = layer
  const crOnly = endsWithCr(octets)
  const prefix = commonPrefix(octets, crOnly)
  if (prefix === null) return null
  const dress = dressOf(prefix)
  const begins = beginning(prefix, dress)
  const kept: ByteRange[] = []
  let from = 0
  for (const line of linesFrom(octets, crOnly)) {
    const length = begins.exec(latin(octets, line, farthest))?.[0].length ?? 0
    if (length === 0) continue
    if (line.start > from) kept.push({ start: from, end: line.start })
    from = line.start + length
  }
  if (from === 0) return null
  kept.push({ start: from, end: octets.length })
  return { layer: keep(layer, kept, dress), dress }
}

const digits = /\d+/g

/** What most header lines have before them; the digits in it may differ from line to line. */
function commonPrefix(octets: Octets, crOnly: boolean): string | null {
  const counts = new Map<string, { count: number; readonly prefix: string }>()
  let looked = 0
  for (const line of linesFrom(octets, crOnly)) {
    if (++looked > mostLines) return null
    const colon = octets.subarray(line.start, Math.min(line.end, line.start + farthest)).indexOf(0x3a)
    const prefix = colon < 2 ? null : prefixOf(latin(octets, line, farthest))
    if (prefix === null) continue
    const shape = prefix.replace(digits, '0').trimStart()
    const seen = counts.get(shape)
    if (seen === undefined) counts.set(shape, { count: 1, prefix })
    else seen.count++
  }
  const [most] = [...counts.values()].sort((left, right) => right.count - left.count)
  return most === undefined || (most.count === 1 && !/^[>|\s*-]+$/.test(most.prefix)) ? null : most.prefix
}

/** What stands before the first name in a line that only a header line has; null where nothing does, or what does cannot end before one. */
function prefixOf(text: string): string | null {
  for (const match of text.matchAll(/[a-z][a-z0-9-]*(?=[ \t]?:)/gi)) {
    if (!isTelling(match[0])) continue
    const prefix = text.slice(0, match.index)
    return /[\s>|:\]]$/.test(prefix) ? prefix : null
  }
  return null
}

function dressOf(prefix: string): Dress {
  if (/^[ \t]+$/.test(prefix)) return 'indentation'
  if (/^[>|\s]+$/.test(prefix)) return 'mail-quoting'
  if (/^\s*\d{1,6}[.:|)]?\s*$/.test(prefix)) return 'line-numbers'
  return /^\s*(?:[-*\u00b7]|\u00e2\u0080\u00a2|\u00c2\u00b7)\s*$/.test(prefix) ? 'bullets' : 'log-prefixes'
}

/** What lines begin with that are dressed like the prefix. The white space at its end may be missing where the line ends there. */
function beginning(prefix: string, dress: Dress): RegExp {
  if (dress === 'mail-quoting') {
    const deep = prefix.replace(/\s/g, '').length
    return new RegExp(`^[ \\t]{0,3}(?:[>|] ?){1,${deep}}`)
  }
  const body = prefix.trimEnd()
  const gap = prefix.slice(body.length)
  if (dress === 'indentation') return new RegExp(`^${prefix}`)
  const pattern = body
    .trimStart()
    .split(/(\d+)/)
    .map((part, index) => (index % 2 === 1 ? '\\d+' : literal(part)))
    .join('')
  return new RegExp(`^[ \\t]*${pattern}(?:${literal(gap)}|[ \\t]*$)`)
}

const literal = (part: string): string => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
