import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { counted, keepRaw } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

type Which = 'all' | 'beyond-ascii' | 'ascii'

/** Backslashes, and the digits of the units that follow the last of them. */
const escapes = /(?<!\\)(\\+)u([0-9A-Fa-f]{4})(?:\1u([Dd][C-Fc-f][0-9A-Fa-f]{2}))?/g

/** A program wrote characters as `\uXXXX`: PHP and Python what is not ASCII, Go and Gson `<`, `>` and `&`. */
export default defineRepair<{ readonly count: number }>({
  id: 'unicode-escaped',
  rank: 74,
  byProgram: true,
  words: {
    en: {
      title: () => say`Characters were escaped after the body was signed`,
      detail: ({ count }) =>
        say`${counted(count, 'character')} stand as ${{ code: '\\u' }} and four digits. The value is the same, the bytes are not.`,
      fix: () => keepRaw,
    },
  },
  *propose(body) {
    for (const [which, deep, odds] of tried) {
      const edits = unescape(body, which, deep)
      if (edits.length > 0) yield { edits, odds, data: { count: edits.length } }
    }
  },
})

/** `deep`: those of JSON inside a string too, which have two backslashes. */
const tried: readonly (readonly [Which, deep: boolean, odds: number])[] = [
  ['all', false, 0.4],
  ['beyond-ascii', false, 0.3],
  ['ascii', false, 0.3],
  ['all', true, 0.2],
]

function unescape(body: Octets, which: Which, deep: boolean): readonly Edit[] {
  const edits: Edit[] = []
  for (const { 0: match, 1: backslashes = '', 2: unit = '', 3: low, index } of octetText(body).matchAll(
    escapes,
  )) {
    const before = (deep && backslashes.length === 2) || backslashes.length % 2 === 1
    const code = parseInt(unit, 16)
    const isHigh = code >= 0xd800 && code < 0xdc00
    const units = isHigh && low !== undefined ? [code, parseInt(low, 16)] : [code]
    if (!before || !wanted(code, which) || (isHigh && low === undefined)) continue
    const kept = backslashes.length === 2 ? '' : backslashes.slice(1)
    const end = index + (isHigh ? match.length : backslashes.length + 5)
    edits.push({ start: index, end, with: utf8(kept + bare(...units)) })
  }
  return edits
}

/** Quotes and backslashes keep a backslash of their own. */
const bare = (...units: readonly number[]): string => String.fromCharCode(...units).replace(/["\\]/, '\\$&')

/** Controls cannot stand bare; a low surrogate cannot stand alone. */
const wanted = (code: number, which: Which): boolean =>
  code >= 0x20 &&
  !(code >= 0xdc00 && code < 0xe000) &&
  (which === 'all' || (which === 'ascii') === code < 0x80)
