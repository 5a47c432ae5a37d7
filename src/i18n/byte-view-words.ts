import type { LaneKind } from '#engine/diagnose/comparison.ts'
import type { Role } from '#engine/scheme/scheme.ts'

/** A name of a lane with its length in octets. */
interface SizedLane {
  readonly name: string
  readonly bytes: number
}

/** The forms of "Copy as". */
interface CopyFormatWords {
  readonly hex: string
  readonly 'hex-offsets': string
  readonly text: string
  readonly csharp: string
  readonly java: string
  readonly python: string
  readonly markdown: string
}

/** Every word of the byte view. Names of Unicode characters are English in every language. */
export interface ByteViewWords {
  /** As they stand on the rows: short. */
  readonly lanes: Readonly<Record<LaneKind, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly lineFeed: string
  readonly carriageReturn: string

  readonly grid: (upper: string, lower: string | null) => string
  readonly cellDiffers: (octet: string, lane: string, difference: number) => string
  readonly noByte: string
  readonly folded: (rows: number, bytes: number) => string
  readonly showFolded: string

  readonly count: (value: number) => string
  readonly ribbon: string
  readonly ribbonHint: string
  /** `sizes` as the ribbon shows them: "302 / 402". */
  readonly part: (role: string, sizes: string) => string
  readonly lineEnd: (sign: string, name: string) => string
  readonly sizes: (lanes: readonly SizedLane[]) => string

  readonly previous: string
  readonly previousDifference: string
  readonly nextDifference: string
  readonly position: (at: number, of: number) => string
  readonly differences: (count: number) => string
  readonly key: string
  readonly rows: string
  readonly onlyDifferences: string
  readonly allBytes: string
  readonly readAsText: string
  readonly unaligned: string

  readonly goToOffset: string
  readonly offsetHint: string
  readonly offsetProblem: (lane: string, last: number) => string

  readonly copyAs: string
  readonly copied: string
  readonly copyFailed: string
  readonly copyTooLong: (limit: number) => string
  readonly copyWhat: string
  readonly copySelection: (lane: string, bytes: number) => string
  readonly copyLane: (lane: string, bytes: number) => string
  readonly copyFormats: CopyFormatWords

  readonly inspector: string
  readonly where: string
  readonly bytes: (count: number) => string
  readonly more: (count: number) => string
  readonly byteAt: (place: string) => string
  readonly bytesAt: (first: string, last: string) => string
  readonly laneByteAt: (lane: string, place: string) => string
  readonly partPlace: (role: string, into: string) => string
  readonly jsonKey: string
  readonly nothingChosen: string
  readonly pinned: string
  readonly unpin: string
  readonly rebuilt: (bytes: number) => string

  readonly legend: string
  readonly onlyIn: (lane: string) => string
  readonly noByteHere: string
  readonly lineFeedInText: string

  readonly list: string
  readonly difference: (at: number, of: number, place: string) => string
  readonly side: (lane: string, what: string) => string
  readonly nothing: string
  readonly bodyByte: (offset: string) => string
  readonly showMore: (count: number) => string
  readonly showDifference: (at: number) => string
  readonly show: string
}

const number = new Intl.NumberFormat('en')
const plural = (count: number, one: string, other: string): string =>
  `${number.format(count)} ${count === 1 ? one : other}`
const bytes = (count: number): string => plural(count, 'byte', 'bytes')

export const byteViewWordsEn: ByteViewWords = {
  lanes: {
    signed: 'signed',
    sent: 'sent',
    correct: 'correct',
    rebuilt: 'sent*',
    pasted: 'pasted',
    expected: 'expected',
    compared: 'yours',
  },
  roles: {
    timestamp: 'timestamp',
    nonce: 'nonce',
    body: 'body',
    separator: 'separator',
    extra: 'not in the rule',
  },
  lineFeed: 'line feed',
  carriageReturn: 'carriage return',

  grid: (upper, lower) => (lower === null ? `Bytes, ${upper}` : `Bytes, ${upper} and ${lower}`),
  cellDiffers: (octet, lane, difference) => `${octet}, ${lane}, difference ${difference}`,
  noByte: 'no byte',
  folded: (rows, count) => `${plural(rows, 'row', 'rows')} identical (${bytes(count)})`,
  showFolded: 'Show',

  count: (value) => number.format(value),
  ribbon: 'String to sign',
  ribbonHint: 'String to sign: choose a part to jump to it',
  part: (role, sizes) => `${role} ${sizes} bytes`,
  lineEnd: (sign, name) => `${sign}, ${name}`,
  sizes: (lanes) => lanes.map((lane) => `${lane.name} ${number.format(lane.bytes)} B`).join(', '),

  previous: 'Previous',
  previousDifference: 'Previous difference',
  nextDifference: 'Next difference',
  position: (at, of) => `${number.format(at)} of ${number.format(of)}`,
  differences: (count) => plural(count, 'difference', 'differences'),
  key: 'F8',
  rows: 'Rows',
  onlyDifferences: 'Only differences',
  allBytes: 'All bytes',
  readAsText: 'Read as text',
  unaligned: 'Too different to align: everything between what both begin and end with is one difference.',

  goToOffset: 'Go to offset',
  offsetHint: '48 or 0x30',
  offsetProblem: (lane, last) =>
    `Type a number from 0 to ${last}, or 0x with hex digits. That is where ${lane} ends.`,

  copyAs: 'Copy as',
  copied: 'Copied',
  copyFailed: 'The browser refused to copy',
  copyTooLong: (limit) => `Too long to copy: choose at most ${bytes(limit)}`,
  copyWhat: 'What to copy',
  copySelection: (lane, count) => `Selection in ${lane} (${bytes(count)})`,
  copyLane: (lane, count) => `All of ${lane} (${bytes(count)})`,
  copyFormats: {
    hex: 'Hex',
    'hex-offsets': 'Hex with offsets',
    text: 'Text',
    csharp: 'C# array',
    java: 'Java array',
    python: 'Python array',
    markdown: 'Markdown table row',
  },

  inspector: 'Selected bytes',
  where: 'where',
  bytes,
  more: (count) => `and ${number.format(count)} more`,
  byteAt: (place) => `byte ${place}`,
  bytesAt: (first, last) => `bytes ${first} to ${last}`,
  laneByteAt: (lane, place) => `${lane} ${place}`,
  partPlace: (role, into) => `${role} +${into}`,
  jsonKey: 'key',
  nothingChosen: 'Choose a byte to see what it is.',
  pinned: 'Pinned',
  unpin: 'Unpin',
  rebuilt: (count) => `Rebuilt from Content-Length. The capture does not contain these ${bytes(count)}.`,

  legend: 'Legend',
  onlyIn: (lane) => `only in ${lane}`,
  noByteHere: 'no byte here',
  lineFeedInText: 'line feed, ↵ in text',

  list: 'Differences',
  difference: (at, of, place) => `Difference ${number.format(at)} of ${number.format(of)}, ${place}`,
  side: (lane, what) => `${lane} ${what}`,
  nothing: 'nothing',
  bodyByte: (offset) => `body byte ${offset}`,
  showMore: (count) => `Show ${number.format(count)} more`,
  showDifference: (at) => `Show difference ${number.format(at)}`,
  show: 'Show',
}
