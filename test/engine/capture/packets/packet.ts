import { concat } from '#engine/bytes/octets.ts'

export interface Packet {
  readonly side: 0 | 1
  readonly sequence: number
  readonly payload: Uint8Array
}

const word = (number: number): readonly number[] => [(number >> 8) & 0xff, number & 0xff]
const long = (number: number): readonly number[] => [...word(number >>> 16), ...word(number & 0xffff)]

/** A packet of IPv4 or IPv6 with TCP, time stamps and all. */
export function packet({ side, sequence, payload }: Packet, version: 4 | 6 = 4): Uint8Array {
  const ports = side === 0 ? [...word(51_572), ...word(8_099)] : [...word(8_099), ...word(51_572)]
  const tcp = [
    ...ports,
    ...long(sequence),
    ...long(7),
    0x80,
    0x18,
    ...word(64),
    0,
    0,
    0,
    0,
    1,
    1,
    8,
    10,
    ...long(1),
    ...long(2),
  ]
  const length = tcp.length + payload.length
  const addresses = side === 0 ? [127, 0, 0, 1, 127, 0, 0, 2] : [127, 0, 0, 2, 127, 0, 0, 1]
  const ends = [new Uint8Array(15).fill(side), [1], new Uint8Array(15).fill(1 - side), [1]].flatMap(
    (part) => [...part],
  )
  const ip =
    version === 4
      ? summed([0x45, 0, ...word(20 + length), 0x8f, 0xc4, 0x40, 0, 64, 6, 0, 0, ...addresses])
      : [0x60, 0, 0, 0, ...word(length), 6, 64, ...ends]
  return concat([new Uint8Array(ip), new Uint8Array(tcp), payload])
}

function summed(header: readonly number[]): readonly number[] {
  let sum = 0
  for (let at = 0; at < header.length; at += 2) sum += ((header[at] ?? 0) << 8) + (header[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return header.with(10, (~sum >> 8) & 0xff).with(11, ~sum & 0xff)
}
