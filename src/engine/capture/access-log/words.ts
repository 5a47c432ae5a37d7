import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { closingQuoteAt } from '#engine/capture/json/json-scan.ts'
import { looseJson } from '#engine/capture/json/loose-json.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'

/** A word of a line of a log: `key="value"`, `key=value`, or a value in quotes alone. */
export interface Word {
  readonly key: ByteRange | null
  /** Without its quotes. */
  readonly value: ByteRange
  readonly isQuoted: boolean
  /** Written without any escaping. */
  readonly isRaw: boolean
}

/** Longer ones hold no keys. */
const longestGap = 8_192

/** The words of a line, in order. */
export function wordsOn(octets: Octets, line: ByteRange): readonly Word[] {
  const words: Word[] = []
  for (let at = line.start; at < line.end;) {
    const open = octets.indexOf(0x22, at)
    const gapEnd = open === -1 || open >= line.end ? line.end : open
    words.push(...bareWords(octets, { start: at, end: gapEnd }))
    if (gapEnd === line.end) break
    const raw = rawEnd(octets, open, line.end)
    const close = raw ?? closingQuoteAt(octets, open)
    if (close === -1 || close >= line.end) break
    words.push({
      key: keyBefore(octets, at, open),
      value: { start: open + 1, end: close },
      isQuoted: true,
      isRaw: raw !== null,
    })
    at = close + 1
  }
  return words
}

/** Where JSON that was written without escaping its own quotes ends; null where it was not. */
function rawEnd(octets: Octets, open: number, end: number): number | null {
  if (octets[open + 1] !== 0x7b || octets[open + 2] !== 0x22) return null
  const json = looseJson(bare(octets.subarray(0, end)), open + 1, true)
  return json !== null && octets[json.end] === 0x22 ? json.end : null
}

function keyBefore(octets: Octets, from: number, open: number): ByteRange | null {
  const start = Math.max(from, open - 80)
  const key = /([\w$.-]+)[=:][ \t]?$/.exec(latin(octets, { start, end: open }, 80))
  return key === null ? null : { start: start + key.index, end: start + key.index + (key[1] ?? '').length }
}

function* bareWords(octets: Octets, gap: ByteRange): Iterable<Word> {
  const said = latin(octets, gap, longestGap)
  for (const match of said.matchAll(/(?<![\w$.-])([\w$.-]{1,80})=([^\s"]+)/g)) {
    const [, key = '', value = ''] = match
    const start = gap.start + match.index
    const from = start + key.length + 1
    yield {
      key: { start, end: start + key.length },
      value: { start: from, end: from + value.length },
      isQuoted: false,
      isRaw: false,
    }
  }
}
