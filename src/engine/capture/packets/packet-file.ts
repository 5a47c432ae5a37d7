import { big16, big32, little16, little32 } from '#engine/bytes/integers.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Frame } from './link-layer.ts'

/** What a file of recorded packets holds. */
export interface PacketFile {
  readonly frames: readonly Frame[]
  /** It ends in the middle of something, or goes on with what cannot be read. */
  readonly cut: boolean
}

interface Order {
  readonly u16: (octets: Uint8Array, at: number) => number
  readonly u32: (octets: Uint8Array, at: number) => number
}

const little: Order = { u16: little16, u32: little32 }
const big: Order = { u16: big16, u32: big32 }

/** More of one frame than any system records. */
const longestFrame = 16_777_216

/** The magic number of pcap, with times in microseconds or nanoseconds, and that of a patched kernel, whose records say more. */
const pcapMagics: ReadonlyMap<number, number> = new Map([
  [0xa1b2c3d4, 16],
  [0xa1b23c4d, 16],
  [0xa1b2cd34, 24],
])

const sectionBlock = 0x0a0d0d0a

/** Whether octets begin as pcap or as pcapng. */
export const isPacketFile = (octets: Octets): boolean =>
  pcapOrder(octets) !== null || (big32(octets, 0) === sectionBlock && sectionOrder(octets, 0) !== null)

/** Reads a file of packets; null where it is none. */
export function readPacketFile(octets: Octets): PacketFile | null {
  const order = pcapOrder(octets)
  if (order !== null) return readPcap(octets, order)
  return isPacketFile(octets) ? readPcapng(octets) : null
}

function pcapOrder(octets: Octets): Order | null {
  if (octets.length < 24) return null
  return [little, big].find(({ u32 }) => pcapMagics.has(u32(octets, 0))) ?? null
}

/** pcap, as libpcap writes it (draft-ietf-opsawg-pcap, sections 4 and 5). */
function readPcap(octets: Octets, { u32 }: Order): PacketFile {
  const header = pcapMagics.get(u32(octets, 0)) ?? 16
  const linkType = u32(octets, 20) % 0x1_0000
  const frames: Frame[] = []
  let at = 24
  while (at + header <= octets.length) {
    const length = u32(octets, at + 8)
    const start = at + header
    if (length > longestFrame || start + length > octets.length) return { frames, cut: true }
    frames.push({ octets: octets.subarray(start, start + length), linkType })
    at = start + length
  }
  return { frames, cut: at < octets.length }
}

/** The order of the octets in the section that starts at an offset. */
const sectionOrder = (octets: Octets, at: number): Order | null =>
  [little, big].find(({ u32 }) => u32(octets, at + 8) === 0x1a2b3c4d) ?? null

const interfaceBlock = 1
const oldPacketBlock = 2
const simplePacketBlock = 3
const packetBlock = 6

/** pcapng (draft-ietf-opsawg-pcapng, section 4): sections, each with its interfaces and its packets. */
function readPcapng(octets: Octets): PacketFile {
  const frames: Frame[] = []
  let order = little
  let linkTypes: number[] = []
  for (let at = 0; at < octets.length;) {
    if (big32(octets, at) === sectionBlock) {
      const next = sectionOrder(octets, at)
      if (next === null) return { frames, cut: true }
      order = next
      linkTypes = []
    }
    const { u16, u32 } = order
    const type = u32(octets, at)
    const length = u32(octets, at + 4)
    if (length < 12 || length % 4 !== 0 || at + length > octets.length) return { frames, cut: true }
    const add = (link: number | undefined, from: number, captured: number): void => {
      const start = at + from
      const end = Math.min(start + captured, at + length - 4)
      if (link !== undefined && end > start)
        frames.push({ octets: octets.subarray(start, end), linkType: link })
    }
    if (type === interfaceBlock) linkTypes.push(u16(octets, at + 8))
    if (type === packetBlock) add(linkTypes[u32(octets, at + 8)], 28, u32(octets, at + 20))
    if (type === oldPacketBlock) add(linkTypes[u16(octets, at + 8)], 28, u32(octets, at + 20))
    if (type === simplePacketBlock) add(linkTypes[0], 12, u32(octets, at + 8))
    at += length
  }
  return { frames, cut: false }
}
