import { utf8 } from '#engine/bytes/text.ts'

const literals = [
  { word: utf8('true'), value: true },
  { word: utf8('false'), value: false },
  { word: utf8('null'), value: null },
] as const

/** The word of JSON that stands at an offset, and its value (RFC 8259, section 3). */
export const literalAt = (octets: Uint8Array, at: number) =>
  literals.find(({ word }) => word.every((letter, index) => octets[at + index] === letter))
