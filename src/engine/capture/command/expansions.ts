import type { Octets } from '#engine/bytes/octets.ts'
import { isLetter, isNamePart } from './signs.ts'

/** The end of `$name` or `${…}`; the offset of the sign where it stands for itself. */
export function variableEnd(octets: Octets, at: number, to: number): number {
  const next = at + 1 < to ? (octets[at + 1] ?? 0) : 0
  if (next === 0x7b) {
    const close = octets.indexOf(0x7d, at + 2)
    return close === -1 || close >= to ? to : close + 1
  }
  if (isLetter(next) || next === 0x5f) {
    let end = at + 2
    while (end < to && isNamePart(octets[end] ?? 0)) end++
    return end
  }
  return next !== 0 && '0123456789?@*#$!-'.includes(String.fromCharCode(next)) ? at + 2 : at
}

/** The end of `$(…)`, brackets and quotes inside it counted; `to` where it is never closed. */
export function substitutionEnd(octets: Octets, at: number, to: number): number {
  let depth = 0
  let quote = 0
  for (let end = at + 1; end < to; end++) {
    const octet = octets[end]
    if (octet === 0x5c && quote !== 0x27) end++
    else if (quote !== 0) {
      if (octet === quote) quote = 0
    } else if (octet === 0x22 || octet === 0x27) quote = octet
    else if (octet === 0x28) depth++
    else if (octet === 0x29 && --depth === 0) return end + 1
  }
  return to
}
