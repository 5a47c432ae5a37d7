import { suspicion } from '#engine/bytes/characters.ts'

/** What the text beside the digits says of them: the same, something else, or nothing (there is none, or it is no such text). */
export type Agreement = 'agrees' | 'differs' | 'silent'

/** Compares the octets of a row with what follows its digits, one character for each octet of the paste. `whole`: no octet more can be in it. */
export function gutterAgrees(rest: string, octets: readonly number[], whole: boolean): Agreement {
  if (rest.trim() === '' || octets.length === 0) return 'silent'
  const text = decoded(rest)
  const lead = /^[ \t]*/.exec(text)?.[0].length ?? 0
  const frame = /^[|>]/.test(text.slice(lead)) && /[|<][ \t]*$/.test(text) ? [lead + 1] : []
  let best: Comparison | null = null
  for (const start of [...frame, ...starts(text, lead)]) {
    const compared = compare(text, start, octets)
    if (compared.differences === 0 && compared.strange === 0 && (!whole || compared.ends)) return 'agrees'
    if (best === null || compared.differences < best.differences) best = compared
  }
  const isSame = best !== null && best.ends && best.differences <= octets.length / 3 && best.compared > 3
  return isSame && isAscii(text) ? 'differs' : 'silent'
}

/** Where the text may start: it may begin with spaces of its own. */
const starts = (text: string, lead: number): readonly number[] =>
  Array.from({ length: Math.min(lead, 24) + 1 }, (_, index) => lead - index).filter(
    (start) => start > 0 || text[0] !== ' ',
  )

interface Comparison {
  readonly compared: number
  readonly differences: number
  /** Octets that are no character, where the text shows a letter or a digit: a dot or another sign stands for such. */
  readonly strange: number
  /** Nothing comes after. */
  readonly ends: boolean
}

function compare(text: string, start: number, octets: readonly number[]): Comparison {
  let at = start
  let compared = 0
  let differences = 0
  let strange = 0
  for (const octet of octets) {
    const isPrintable = octet >= 0x20 && octet < 0x7f
    if (text[at] === '|' && octet !== 0x7c && isPrintable && matches(text[at + 1] ?? '', octet)) at++
    if (
      text[at] === ' ' &&
      octet !== 0x20 &&
      isPrintable &&
      compared === 8 &&
      matches(text[at + 1] ?? '', octet)
    )
      at++
    const sign = text[at]
    if (sign === undefined) {
      // What was cut off at the end of a line was white space, or dots.
      if (octet !== 0x20 && compared === 0) differences++
      continue
    }
    compared++
    if (isPrintable && !matches(sign, octet)) differences++
    if (!isPrintable && /[\da-z]/i.test(sign)) strange++
    at++
  }
  const rest = text.slice(at).trim()
  return { compared, differences, strange, ends: rest === '' || rest === '|' || rest === '<' }
}

function matches(sign: string, octet: number): boolean {
  const wanted = String.fromCharCode(octet)
  if (sign === wanted) return true
  if (octet === 0x20) return /[.\u00a0\u00b7_\ufffd]/.test(sign)
  const code = sign.codePointAt(0) ?? 0
  return code > 0x7f && (suspicion(code)?.ascii ?? '').startsWith(wanted)
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

/** What octets say in UTF-8; where they are none, each is a character. */
function decoded(text: string): string {
  if (isAscii(text)) return text
  const octets = Uint8Array.from(text, (character) => character.charCodeAt(0))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets)
}
