import { applyEdits } from '#engine/bytes/edit.ts'
import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { characterFrom, firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import type { Character } from '#engine/bytes/utf8.ts'
import { charsets, isWide, octetsIn } from '#engine/diagnose/damage/charset.ts'
import type { Charset } from '#engine/diagnose/damage/charset.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { beyondAscii } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

interface Misread {
  readonly charset: Charset
  readonly count: number
}

/** UTF-8 that was read in another encoding and written down again: `Ã©` for `é`, `â€œ` for `“`, `鈥` for both. */
export default defineRepair<Misread>({
  id: 'mojibake',
  rank: 26,
  byProgram: false,
  words: {
    en: {
      title: ({ charset }) => say`UTF-8 was read as ${{ code: charset }} on the way into the paste`,
      detail: ({ charset, count }) =>
        say`${counted(count, 'place')} read as UTF-8 again once the characters are written as ${{ code: charset }} octets.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const odd = beyondAscii(body)
    if (odd.length === 0) return
    const hasIdeographs = odd.some(
      ({ codePoint }) => codePoint !== null && codePoint >= 0x3400 && codePoint < 0xa000,
    )
    for (const charset of charsets) {
      if (isWide(charset) && !hasIdeographs) continue
      const edits = isWide(charset) ? rereadWhole(body, odd, charset) : rereadRuns(body, odd, charset)
      if (edits.length === 0) continue
      const reread = edits.reduce((length, { start, end }) => length + end - start, 0)
      const all = reread >= odd.reduce((length, { start, end }) => length + end - start, 0)
      yield { edits, odds: all ? 0.9 : 0.5, data: { charset, count: edits.length } }
      if (all) return
    }
  },
})

/** With one octet a character each UTF-8 sequence stands for itself, so that damage in places is mended in places. */
function rereadRuns(body: Octets, odd: readonly Character[], charset: Charset): readonly Edit[] {
  const edits: Edit[] = []
  let done = 0
  for (const { start } of odd) {
    const edit = start < done ? null : rereadSequence(body, start, charset)
    if (edit === null) continue
    edits.push(edit)
    done = edit.end
  }
  return edits
}

/** The characters from `start` on that are the octets of one UTF-8 sequence; null where they are not. */
function rereadSequence(body: Octets, start: number, charset: Charset): Edit | null {
  const octets: number[] = []
  let wanted = 1
  let at = start
  while (at < body.length && octets.length < wanted) {
    const { codePoint, end } = characterFrom(body, at)
    const octet = codePoint === null ? undefined : octetOf(codePoint, octets.length, charset)
    if (octet === undefined) break
    if (octets.length === 0) wanted = lengthBy(octet)
    octets.push(octet)
    at = end
  }
  if (octets.length === wanted) return whole(start, at, octets)
  const isCutQuote = octets.length === 2 && octets[0] === 0xe2 && octets[1] === 0x80
  return isCutQuote ? whole(start, at, [...octets, lostQuote]) : null
}

/** Windows-1252 has nothing at 9D, so that clipboards drop the last octet of `”`, E2 80 9D. */
const lostQuote = 0x9d

/** The octet of a character that is number `index` of a sequence; a plain space may be what is left of A0. */
function octetOf(codePoint: number, index: number, charset: Charset): number | undefined {
  if (codePoint === 0x20 && index > 0) return 0xa0
  const octet = codePoint < 0x80 ? undefined : octetsIn(charset, codePoint)?.[0]
  return octet !== undefined && octet >= 0xc0 === (index === 0) ? octet : undefined
}

const lengthBy = (lead: number): number =>
  lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4

const whole = (start: number, end: number, octets: readonly number[]): Edit | null => {
  const sequence = new Uint8Array(octets)
  return firstInvalidUtf8(sequence) === -1 ? { start, end, with: sequence } : null
}

/** With two octets a character sequences run into each other and into ASCII: all of it is UTF-8 again, or nothing. */
function rereadWhole(body: Octets, odd: readonly Character[], charset: Charset): readonly Edit[] {
  const edits: Edit[] = []
  for (const { codePoint, start, end } of odd) {
    const last = edits.at(-1)?.with
    const cutQuote = codePoint === 0xfffd && last?.[0] === 0xe2 && last[1] === 0x80
    const octets = cutQuote ? [lostQuote] : codePoint === null ? undefined : octetsIn(charset, codePoint)
    if (octets === undefined) return []
    edits.push({ start, end, with: new Uint8Array(octets) })
  }
  return firstInvalidUtf8(applyEdits(body, edits)) === -1 ? edits : []
}
