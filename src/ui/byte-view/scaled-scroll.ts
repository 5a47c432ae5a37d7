/** The tallest a scroller's content is made, in CSS pixels: Firefox ignores heights over 17.9 million, Chromium cuts at 33.5. */
const tallest = 8_000_000

/** What is scrolled: the true height of the content, the height given to the browser, and of the window on it, in CSS pixels. */
export interface Extent {
  readonly content: number
  readonly native: number
  readonly window: number
}

/** Where the browser's scroll bar stands, and which height of the content is at the top of the window. */
export interface Position {
  readonly native: number
  readonly top: number
}

export const extentOf = (content: number, window: number): Extent => ({
  content,
  native: Math.min(content, tallest),
  window,
})

/** The furthest that each can go. */
const ends = ({ content, native, window }: Extent): Position => ({
  native: Math.max(0, native - window),
  top: Math.max(0, content - window),
})

/** Near both ends the bar moves pixel by pixel, so that they can be reached; between them it moves in proportion. */
const exact = ({ window }: Extent): number => 2 * window

/** The height at the top of the window for a place of the bar. */
export function topFor(extent: Extent, native: number): number {
  const end = ends(extent)
  if (end.native === end.top) return Math.max(0, Math.min(native, end.top))
  const edge = exact(extent)
  if (native <= edge) return Math.max(0, native)
  if (native >= end.native - edge) return Math.min(end.top, end.top - (end.native - native))
  return edge + ((native - edge) / (end.native - 2 * edge)) * (end.top - 2 * edge)
}

/** The place of the bar for a height at the top of the window. */
export function nativeFor(extent: Extent, top: number): number {
  const end = ends(extent)
  if (end.native === end.top) return Math.max(0, Math.min(top, end.top))
  const edge = exact(extent)
  if (top <= edge) return Math.max(0, top)
  if (top >= end.top - edge) return Math.min(end.native, end.native - (end.top - top))
  return edge + ((top - edge) / (end.top - 2 * edge)) * (end.native - 2 * edge)
}

/**
 * After the bar moved: a short way moves the content by the same pixels, a long one in proportion. `drifted` where the bar
 * should be put where the content says, since it would otherwise come to its end before the content does.
 */
export function scrolled(
  extent: Extent,
  at: Position,
  native: number,
): Position & { readonly drifted: boolean } {
  const end = ends(extent)
  const way = native - at.native
  if (end.native === end.top || Math.abs(way) > exact(extent))
    return { native, top: topFor(extent, native), drifted: false }
  const top = Math.max(0, Math.min(end.top, at.top + way))
  const nearEnd = native < extent.window || native > end.native - extent.window
  return { native, top, drifted: nearEnd && Math.abs(topFor(extent, native) - top) > 1 }
}
