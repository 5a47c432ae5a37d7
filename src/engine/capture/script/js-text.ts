import type { Octets } from '#engine/bytes/octets.ts'

/** Past white space, line ends and comments of JavaScript. */
export function pastSpace(octets: Octets, from: number): number {
  for (let at = from; ;) {
    const octet = octets[at]
    if (octet === 0x20 || octet === 0x09 || octet === 0x0a || octet === 0x0d) at++
    else if (octet === 0xc2 && octets[at + 1] === 0xa0) at += 2
    else if (octet === 0x2f && octets[at + 1] === 0x2f) {
      const end = octets.indexOf(0x0a, at)
      at = end === -1 ? octets.length : end
    } else if (octet === 0x2f && octets[at + 1] === 0x2a) {
      let end = octets.indexOf(0x2f, at + 3)
      while (end !== -1 && octets[end - 1] !== 0x2a) end = octets.indexOf(0x2f, end + 1)
      at = end === -1 ? octets.length : end + 1
    } else return at
  }
}

/** The offset of the quote that closes the one at an offset; -1 where none does. Only a template goes over lines. */
export function quoteEnd(octets: Octets, from: number): number {
  const quote = octets[from]
  for (let at = from + 1; at < octets.length; at++) {
    const octet = octets[at]
    if (octet === quote) return at
    if (octet === 0x5c) at++
    else if (quote === 0x60 && octet === 0x24 && octets[at + 1] === 0x7b) at = bracketEnd(octets, at + 1) - 1
  }
  return -1
}

/** The end of a pair of brackets of any kind, strings in it passed over; the end of the text where it is never closed. */
export function bracketEnd(octets: Octets, from: number): number {
  let depth = 0
  for (let at = from; at < octets.length; at++) {
    const octet = octets[at]
    if (octet === 0x28 || octet === 0x5b || octet === 0x7b) depth++
    else if (octet === 0x29 || octet === 0x5d || octet === 0x7d) {
      depth--
      if (depth <= 0) return at + 1
    } else if (octet === 0x22 || octet === 0x27) {
      const close = simpleEnd(octets, at)
      if (close === -1) return octets.length
      at = close
    }
  }
  return octets.length
}

function simpleEnd(octets: Octets, from: number): number {
  for (let at = from + 1; at < octets.length; at++) {
    if (octets[at] === octets[from]) return at
    if (octets[at] === 0x5c) at++
  }
  return -1
}
