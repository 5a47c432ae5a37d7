import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { big32, little16, little32, little64 } from '#engine/bytes/integers.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { crc32 } from '#engine/capture/archive/crc-32.ts'
import { unpack } from '#engine/capture/archive/unpack.ts'
import type { Unpacked } from '#engine/capture/archive/unpack.ts'
import { readZip } from '#engine/capture/archive/zip.ts'
import { octetsOf } from '../exchanges.ts'

const little = (width: number, value: number): Octets =>
  Uint8Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256)

interface Made {
  readonly name: string
  readonly content: string
  readonly flags?: number
  readonly zip64?: boolean
  /** Between this file and the next. */
  readonly after?: Octets
  /** In place of where it stands. */
  readonly at?: number
}

/** An archive of stored files, made by hand. */
function archive(files: readonly Made[], { comment = '', zip64 = false, before = '' } = {}): Octets {
  const locals: Octets[] = []
  const entries: Octets[] = []
  let at = 0
  for (const { name, content, flags = 0, zip64: wide = false, after = new Uint8Array(), at: told } of files) {
    const octets = utf8(content)
    const hidden = (flags & 8) !== 0
    const sums = (isHidden: boolean): readonly Octets[] =>
      isHidden
        ? [new Uint8Array(12)]
        : [little(4, crc32(octets)), little(4, octets.length), little(4, octets.length)]
    const local = concat([
      utf8('PK\x03\x04'),
      little(2, 20),
      little(2, flags),
      little(2, 0),
      little(4, 0),
      ...sums(hidden),
      little(2, utf8(name).length),
      little(2, 4),
      utf8(name),
      Uint8Array.of(0x55, 0x54, 0, 0),
      octets,
      after,
    ])
    const extra = wide
      ? concat([
          little(2, 1),
          little(2, 24),
          little(8, octets.length),
          little(8, octets.length),
          little(8, told ?? at),
        ])
      : new Uint8Array()
    entries.push(
      concat([
        utf8('PK\x01\x02'),
        little(2, 45),
        little(2, 45),
        little(2, flags),
        little(2, 0),
        little(4, 0),
        little(4, crc32(octets)),
        wide
          ? concat([little(4, 0xffffffff), little(4, 0xffffffff)])
          : concat([little(4, octets.length), little(4, octets.length)]),
        little(2, utf8(name).length),
        little(2, extra.length),
        little(2, 0),
        little(2, 0),
        little(2, 0),
        little(4, 0),
        little(4, wide ? 0xffffffff : (told ?? at)),
        utf8(name),
        extra,
      ]),
    )
    locals.push(local)
    at += local.length
  }
  const directory = concat(entries)
  const end64 = concat([
    utf8('PK\x06\x06'),
    little(8, 44),
    little(2, 45),
    little(2, 45),
    little(4, 0),
    little(4, 0),
    little(8, files.length),
    little(8, files.length),
    little(8, directory.length),
    little(8, at),
    utf8('PK\x06\x07'),
    little(4, 0),
    little(8, at + directory.length),
    little(4, 1),
  ])
  const counts = zip64
    ? concat([little(2, 0xffff), little(2, 0xffff), little(4, 0xffffffff), little(4, 0xffffffff)])
    : concat([little(2, files.length), little(2, files.length), little(4, directory.length), little(4, at)])
  return concat([
    utf8(before),
    ...locals,
    directory,
    ...(zip64 ? [end64] : []),
    utf8('PK\x05\x06'),
    little(4, 0),
    counts,
    little(2, utf8(comment).length),
    utf8(comment),
  ])
}

const said = (unpacked: Unpacked): string =>
  unpacked.kind === 'unpacked' ? text(unpacked.octets) : unpacked.kind

const read = (octets: Octets): readonly (readonly [string, string])[] | null =>
  readZip(octets)?.map((member) => [member.name, said(unpack(octets, member, 1_000))] as const) ?? null

const two: readonly Made[] = [
  { name: 'raw/1_c.txt', content: 'first' },
  { name: 'raw/2_c.txt', content: 'second' },
]
const both = [
  ['raw/1_c.txt', 'first'],
  ['raw/2_c.txt', 'second'],
]

describe('ZIP archives', () => {
  it('reads integers of both orders', () => {
    const octets = Uint8Array.of(1, 2, 3, 4, 5, 0, 0, 0)
    expect([little16(octets, 0), little32(octets, 0), big32(octets, 0), little64(octets, 0)]).toEqual([
      0x0201, 0x04030201, 0x01020304, 0x0504030201,
    ])
    expect(little32(Uint8Array.of(0xff, 0xff, 0xff, 0xff), 0)).toBe(0xffffffff)
  })

  it('sums as ZIP does', () => {
    expect(crc32(utf8('123456789'))).toBe(0xcbf43926)
  })

  it('reads stored files, comments, ZIP64, and what stands before the archive', () => {
    expect(read(archive(two))).toEqual(both)
    expect(
      read(archive(two, { comment: 'Session Archive PK\x05\x06 and more of that sort of thing' })),
    ).toEqual(both)
    expect(read(archive(two, { zip64: true }))).toEqual(both)
    expect(read(archive(two.map((file) => ({ ...file, zip64: true }))))).toEqual(both)
    expect(read(archive(two, { before: 'a program that unpacks itself' }))).toEqual(both)
    expect(read(archive([]))).toEqual([])
  })

  it('reads files whose lengths follow them', () => {
    const after = concat([utf8('PK\x07\x08'), new Uint8Array(12)])
    expect(read(archive(two.map((file) => ({ ...file, flags: 8, after }))))).toEqual(both)
  })

  it('reads what deflate made', () => {
    const octets = octetsOf(zipSync({ 'a.txt': utf8('x'.repeat(900)), 'b\\c.txt': new Uint8Array() }))
    expect(read(octets)).toEqual([
      ['a.txt', 'x'.repeat(900)],
      ['b/c.txt', ''],
    ])
  })

  it('keeps files of one name apart', () => {
    const twice = [two[0], two[0]].flatMap((file) => file ?? [])
    expect(read(archive(twice))?.map(([name]) => name)).toEqual(['raw/1_c.txt', 'raw/1_c.txt'])
  })

  it('does not unpack what is locked, too long, or says something else of itself', () => {
    expect(read(archive([{ name: 'a', content: 'locked', flags: 1 }]))).toEqual([['a', 'encrypted']])
    expect(read(archive([{ name: 'a', content: 'y'.repeat(1_001) }]))).toEqual([['a', 'too-long']])
    const renamed = archive(two)
    renamed[30] = 0x52
    expect(read(renamed)?.[0]).toEqual(['raw/1_c.txt', 'broken'])
  })

  it('reads nothing where the directory is cut, overlaps or leads nowhere', () => {
    const whole = archive(two)
    for (let length = 0; length < whole.length; length++) expect(readZip(whole.slice(0, length))).toBeNull()
    expect(readZip(archive([...two, { name: 'again', content: 'first', at: 0 }]))).toBeNull()
    expect(readZip(archive([{ name: 'far', content: 'x', at: 1_000_000 }]))).toBeNull()
  })
})
