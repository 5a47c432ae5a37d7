import type { Octets } from '#engine/bytes/octets.ts'
import type { WriteCharacter } from './text-encoding.ts'

/** What encoders write for a character that they do not know. */
export const questionMark: Octets = new Uint8Array([0x3f])

/** The sequences of octets of an encoding that may be a character, by number. */
interface Sequences {
  readonly count: number
  readonly at: (index: number) => readonly number[]
}

const ones: Sequences = { count: 0x80, at: (index) => [0x80 + index] }

const trails = 0xff - 0x40
const twos: Sequences = {
  count: (0xff - 0x81) * trails,
  at: (index) => [0x81 + Math.floor(index / trails), 0x40 + (index % trails)],
}

/** The four octets that GB18030 has for a number in its order of all that two octets do not hold. */
const four = (index: number): readonly number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1_260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
]

/** Those of the first 65,536 code points; the others follow from this number on, without a gap. */
const fours: Sequences = { count: 39_420, at: four }
const firstAstral = 189_000

const lineFeed = 0x0a

/** What a decoder reads each sequence as. */
function readBy(label: string, { count, at }: Sequences): readonly string[] {
  const lines: number[] = []
  for (let index = 0; index < count; index++) lines.push(...at(index), lineFeed)
  return new TextDecoder(label).decode(new Uint8Array(lines)).split('\n')
}

/** Looks characters up backwards: the web has decoders for old encodings, and no encoders. */
function lookUp(label: string, sequences: Sequences): (point: number) => Octets | null {
  let read: readonly string[] | null = null
  const known = new Map<number, Octets | null>()
  return (point) => {
    const before = known.get(point)
    if (before !== undefined) return before
    // Made when the first character comes: it takes some milliseconds.
    read ??= readBy(label, sequences)
    const index = point === unreadable ? -1 : read.indexOf(String.fromCodePoint(point))
    const octets = index === -1 ? null : new Uint8Array(sequences.at(index))
    known.set(point, octets)
    return octets
  }
}

/** A decoder's own sign for what is no character. */
const unreadable = 0xfffd

/** An encoding of one octet for each character, by its label (WHATWG Encoding). */
export const singleOctets = (label: string): WriteCharacter => {
  const one = lookUp(label, ones)
  return (point) => one(point) ?? questionMark
}

/** An encoding of one octet or two. */
export const doubleOctets = (label: string): WriteCharacter => {
  const one = lookUp(label, ones)
  const two = lookUp(label, twos)
  return (point) => one(point) ?? two(point) ?? questionMark
}

/** As Java has it: the euro sign in two octets, where Windows has one. */
export const gbk: WriteCharacter = (point) => inTwo(point) ?? questionMark

const inTwo = lookUp('gb18030', twos)
const inFour = lookUp('gb18030', fours)

/** GB18030 holds all of Unicode. */
export const gb18030: WriteCharacter = (point) =>
  point > 0xffff
    ? new Uint8Array(four(point - 0x1_0000 + firstAstral))
    : (inTwo(point) ?? inFour(point) ?? questionMark)

/** ISO 8859-1, which the label of that name does not mean on the web. */
export const latin1: WriteCharacter = (point) => (point < 0x100 ? new Uint8Array([point]) : questionMark)
