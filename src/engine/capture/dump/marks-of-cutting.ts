import type { ByteRange } from '#engine/bytes/octets.ts'

/** What a tool writes in place of what it does not show. */
export interface Cut {
  readonly at: ByteRange
  /** How many octets are not shown; null where it does not say. */
  readonly missing: number | null
  readonly words: string
}

const mark =
  /[\s,;"')\]]{0,80}(?:\.{3}|\[(?=\.{3}|truncated))[\s([]{0,8}(?:and )?(?:(\d[\d,]{0,9}) (?:more|additional|other)?\s?(?:bytes?|items?|elements?|octets?)?[^\n>\])}]{0,30}|[^\s\]]{0,20})/y
const other =
  /[\s,;"')\]]{0,80}(?:\((\d[\d,]{0,9}) (?:more )?bytes? (?:omitted|truncated|more)\)|\[truncated\]|<truncated>)/iy

/** The mark at an offset that says that something was cut; null where there is none. */
export function cutAt(text: string, at: number): Cut | null {
  for (const pattern of [mark, other]) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) continue
    const words = found[0].replace(/^[\s,;"')\]]+/, '').trim()
    const start = at + found[0].length - found[0].replace(/^[\s,;"')\]]+/, '').length
    const number = found[1]?.replaceAll(',', '')
    return {
      at: { start, end: start + words.length },
      missing: number === undefined ? null : Number(number),
      words: words.replace(/^\.{3}\s*/, ''),
    }
  }
  return null
}
