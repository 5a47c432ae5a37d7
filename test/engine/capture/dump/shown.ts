/** What tools that are seldom on the machine of a test write of octets, as their documentation and samples show it. */

export interface Style {
  readonly offset: (at: number) => string
  readonly width: number
  readonly digits: (octets: readonly number[]) => string
  readonly gutter?: (octets: readonly number[]) => string
  readonly head?: string
  readonly tail?: (length: number) => string
}

const pair = (octet: number): string => octet.toString(16).padStart(2, '0')
const upper = (octet: number): string => pair(octet).toUpperCase()
const dotted = (octets: readonly number[]): string =>
  octets.map((octet) => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.')).join('')
const latin1 = (octets: readonly number[]): string =>
  octets
    .map((octet) => (octet < 0x20 || (octet >= 0x7f && octet < 0xa0) ? '\ufffd' : String.fromCharCode(octet)))
    .join('')
const hex = (at: number, width: number): string => at.toString(16).padStart(width, '0')
const halves = (octets: readonly number[], middle: string, each = pair): string =>
  [octets.slice(0, 8), octets.slice(8)].map((half) => half.map(each).join(' ')).join(middle)
const words = (octets: readonly number[]): string =>
  octets
    .map(pair)
    .join('')
    .replace(/(.{4})(?=.)/g, '$1 ')
const header = Array.from({ length: 16 }, (_, index) => upper(index)).join(' ')

export const styles = {
  'certutil -encodehex': {
    offset: (at) => `    ${hex(at, 4)}\t`,
    width: 16,
    digits: (octets) => `${halves(octets, '  ').padEnd(48)}   `,
    gutter: dotted,
  },
  'Windows PowerShell Format-Hex': {
    head: `           Path: C:\\body.bin\r\n\r\n           ${header}\r\n\r\n`,
    offset: (at) => `${hex(at, 8).toUpperCase()}   `,
    width: 16,
    digits: (octets) => `${octets.map(upper).join(' ').padEnd(47)}   `,
    gutter: dotted,
  },
  'PowerShell 7 Format-Hex': {
    head: `   Label: String (System.String) <1F2A>\n\n          Offset Bytes                                           Ascii\n                 ${header}\n          ------ ----------------------------------------------- -----\n`,
    offset: (at) => `${hex(at, 16).toUpperCase()} `,
    width: 16,
    digits: (octets) => `${octets.map(upper).join(' ').padEnd(47)} `,
    gutter: latin1,
  },
  HxD: {
    head: `Offset(h) ${header}\r\n\r\n`,
    offset: (at) => `${hex(at, 8).toUpperCase()}  `,
    width: 16,
    digits: (octets) => `${octets.map(upper).join(' ').padEnd(47)}  `,
    gutter: dotted,
  },
  'Emacs hexl': {
    head: '87654321  0011 2233 4455 6677 8899 aabb ccdd eeff  0123456789abcdef\n',
    offset: (at) => `${hex(at, 8)}: `,
    width: 16,
    digits: (octets) => `${words(octets).padEnd(39)}  `,
    gutter: dotted,
  },
  'Go hex.Dump': {
    offset: (at) => `${hex(at, 8)}  `,
    width: 16,
    digits: (octets) => `${halves(octets, '  ').padEnd(48)}  `,
    gutter: (octets) => `|${dotted(octets)}|`,
  },
  'busybox hexdump -C': {
    offset: (at) => `${hex(at, 8)}  `,
    width: 16,
    digits: (octets) => `${halves(octets, '  ').padEnd(48)}  `,
    gutter: (octets) => `|${dotted(octets)}|`,
    tail: (length) => hex(length, 8),
  },
  'OpenSSL BIO_dump': {
    offset: (at) => `${hex(at, 4)} - `,
    width: 16,
    digits: (octets) => `${halves(octets, '-').padEnd(48)}  `,
    gutter: dotted,
  },
  'Java SSL debug': {
    offset: (at) => `${hex(at, 4).toUpperCase()}: `,
    width: 16,
    digits: (octets) => `${halves(octets, '   ', upper).padEnd(50)}  `,
    gutter: dotted,
  },
  Netty: {
    head: `         +-------------------------------------------------+\n         |  0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f |\n+--------+-------------------------------------------------+----------------+\n`,
    offset: (at) => `|${hex(at, 8)}| `,
    width: 16,
    digits: (octets) => `${octets.map(pair).join(' ').padEnd(47)} `,
    gutter: (octets) => `|${dotted(octets).padEnd(16)}|`,
    tail: () => '+--------+-------------------------------------------------+----------------+',
  },
  hexyl: {
    head: '┌────────┬─────────────────────────┬─────────────────────────┬────────┬────────┐\n',
    offset: (at) => `│${hex(at, 8)}│ `,
    width: 16,
    digits: (octets) =>
      `${octets.slice(0, 8).map(pair).join(' ').padEnd(23)} ┊ ${octets.slice(8).map(pair).join(' ').padEnd(23)} `,
    gutter: (octets) => `│${dotted(octets.slice(0, 8)).padEnd(8)}┊${dotted(octets.slice(8)).padEnd(8)}│`,
    tail: () => '└────────┴─────────────────────────┴─────────────────────────┴────────┴────────┘',
  },
  'WinDbg db': {
    offset: (at) => `000001f4\`${hex(0x5b2a0000 + at, 8)}  `,
    width: 16,
    digits: (octets) => `${halves(octets, '-').padEnd(48)} `,
    gutter: dotted,
  },
  'gdb x/8xb': {
    offset: (at) => `0x${hex(0x7ffe5b2a0000 + at, 12)}:`,
    width: 8,
    digits: (octets) => octets.map((octet) => `\t0x${pair(octet)}`).join(''),
  },
  'Apache Commons HexDump': {
    offset: (at) => `${hex(at, 8).toUpperCase()} `,
    width: 16,
    digits: (octets) =>
      octets
        .map((octet) => `${upper(octet)} `)
        .join('')
        .padEnd(48),
    gutter: dotted,
  },
  Scapy: {
    offset: (at) => `${hex(at, 4)}  `,
    width: 16,
    digits: (octets) => `${octets.map(upper).join(' ').padEnd(47)}  `,
    gutter: dotted,
  },
} satisfies Readonly<Record<string, Style>>

export function shown(octets: Uint8Array, { offset, width, digits, gutter, head = '', tail }: Style): string {
  const rows: string[] = []
  for (let at = 0; at < octets.length; at += width) {
    const row = [...octets.subarray(at, at + width)]
    rows.push(`${offset(at)}${digits(row)}${gutter?.(row) ?? ''}`)
  }
  return `${head}${rows.join('\n')}\n${tail === undefined ? '' : `${tail(octets.length)}\n`}`
}
