import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { base64Layer } from '#engine/capture/layer/base64-layer.ts'
import { escapes } from '#engine/capture/layer/escape-dialects.ts'
import { unescape } from '#engine/capture/layer/escapes.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { keep, part } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'

/** An element of an item: `base64`: what its attribute of that name says. */
export interface ItemElement {
  readonly base64: boolean
  /** Between its tags. */
  readonly content: ByteRange
}

/** One `<item>` of what Burp saves: its elements by name. */
export interface Item extends ByteRange {
  readonly elements: ReadonlyMap<string, ItemElement>
}

interface Tag extends ByteRange {
  readonly name: string
  readonly closes: boolean
  readonly attributes: string
}

/** Longer tags are none. */
const longestTag = 512

/** The tags in a text, those in CDATA sections and comments not among them. */
function* tags(octets: Octets): Iterable<Tag> {
  for (let at = octets.indexOf(0x3c); at !== -1;) {
    const end = ignoredEnd(octets, at)
    if (end === null) {
      const close = octets.subarray(at, at + longestTag).indexOf(0x3e)
      const [, slash, name, attributes] =
        /^<(\/?)([a-z]+)([^<>]*)>$/.exec(
          close === -1 ? '' : latin(octets, { start: at, end: at + close + 1 }, longestTag),
        ) ?? []
      if (name !== undefined)
        yield { start: at, end: at + close + 1, name, closes: slash === '/', attributes: attributes ?? '' }
      at = octets.indexOf(0x3c, at + 1)
    } else at = octets.indexOf(0x3c, end)
  }
}

/** Where a CDATA section or a comment ends that starts at an offset; null where none does. */
function ignoredEnd(octets: Octets, at: number): number | null {
  if (octets[at + 1] !== 0x21) return null
  const start = latin(octets, { start: at, end: octets.length }, 9)
  if (start === '<![CDATA[') return endOf(octets, at + 9, 0x5d)
  return start.startsWith('<!--') ? endOf(octets, at + 4, 0x2d) : null
}

/** The end of the first `]]>` or `-->`, or of the text. */
function endOf(octets: Octets, from: number, sign: number): number {
  for (let at = octets.indexOf(0x3e, from); at !== -1; at = octets.indexOf(0x3e, at + 1))
    if (octets[at - 1] === sign && octets[at - 2] === sign && at - 2 >= from) return at + 1
  return octets.length
}

/** The items in a text, in order. */
export function* itemsIn(octets: Octets): Iterable<Item> {
  let item: { readonly start: number; readonly elements: Map<string, ItemElement> } | null = null
  let open: Tag | null = null
  for (const tag of tags(octets)) {
    if (tag.name === 'item' && !tag.closes) item = { start: tag.start, elements: new Map() }
    else if (item === null) continue
    else if (tag.name === 'item') {
      yield { start: item.start, end: tag.end, elements: item.elements }
      item = null
      open = null
    } else if (!tag.closes) open = tag
    else if (open?.name === tag.name) {
      const base64 = /\bbase64="true"/.test(open.attributes)
      item.elements.set(tag.name, { base64, content: { start: open.end, end: tag.start } })
      open = null
    }
  }
}

/** What an element says, as it stands in the text: an XML parser would have made LF of CRLF. Null where its base64 is none. */
export function said(layer: Layer, { base64, content }: ItemElement): Layer | null {
  const { octets } = layer
  const sections: ByteRange[] = []
  for (let at = octets.indexOf(0x3c, content.start); at !== -1 && at < content.end;) {
    const end = ignoredEnd(octets, at)
    if (end !== null && octets[at + 2] === 0x5b)
      sections.push({ start: at + 9, end: Math.min(end - 3, content.end) })
    at = octets.indexOf(0x3c, end ?? at + 1)
  }
  const inside =
    sections.length > 0 ? keep(layer, sections, 'cdata') : unescape(layer, content, escapes.none, 'xml')
  const { length } = inside.octets
  return base64 ? base64Layer(part(inside, { start: 0, end: length })) : inside
}
