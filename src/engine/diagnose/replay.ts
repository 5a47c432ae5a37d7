import { applyEdits } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import { windows1252 } from './damage/charset.ts'
import type { PasteSource } from './paste-source.ts'
import { pasteSources } from './paste-sources.ts'
import type { Candidate } from './repair.ts'

/** Larger bodies are not replayed: nobody posts them to a forum. */
const replayLimit = 65_536

/** Fewer quotes than these show no rule. */
const fewestQuotes = 4

/** Programs that may have changed a body, by how well their rules agree with it; in each list the likeliest first. */
export interface Replay {
  /** The rule, run over the repaired body, gives the pasted one to the byte. */
  readonly exact: readonly PasteSource[]
  /** It gives the pasted quotes, each in its place among the others, and something else differs. */
  readonly near: readonly PasteSource[]
}

/**
 * Runs the rule of each program over a repaired body. Agreement proves that the repair is consistent with the program, not that no
 * other body would be. What happened to the body before it reached the program, such as a line end that was lost, is left aside.
 */
export function replay(pasted: Octets, { steps }: Candidate): Replay {
  if (steps.length === 0 || pasted.length > replayLimit) return { exact: [], near: [] }
  let body = pasted
  const stages = steps.map(({ edits }) => (body = applyEdits(body, edits))).filter(isText)
  const isUtf8 = isText(pasted)
  const read = isUtf8 ? text(pasted) : Array.from(pasted, windows1252).join('')
  const exact: PasteSource[] = []
  const near: PasteSource[] = []
  for (const source of pasteSources) {
    if (!isUtf8 && source.legacy !== true) continue
    const agreements = stages.map((stage) => agreement(source, text(stage), read))
    if (agreements.includes('exact')) exact.push(source)
    else if (agreements.includes('near')) near.push(source)
  }
  return { exact, near }
}

function agreement(source: PasteSource, repaired: string, pasted: string): 'exact' | 'near' | null {
  if (repaired === pasted) return null
  const quotes = quotesOf(pasted)
  let isNear = false
  for (const result of source.rewrite(repaired, pasted)) {
    if (result === pasted) return 'exact'
    isNear ||= source.leaves === 'quotes' && quotes.length >= fewestQuotes && quotesOf(result) === quotes
  }
  return isNear ? 'near' : null
}

const isText = (octets: Octets): boolean => firstInvalidUtf8(octets) === -1

/** The quotes of a text alone, in order. */
const quotesOf = (read: string): string => read.replace(/[^"'“”‘’„‚«»‹›′″]/g, '')
