import { toHex } from '#engine/bytes/encodings.ts'
import { text } from '#engine/bytes/text.ts'

/** The forms in which octets can be copied, in the order of the menu. */
export const copyFormats = ['hex', 'hex-offsets', 'text', 'csharp', 'java', 'python', 'markdown'] as const

export type CopyFormat = (typeof copyFormats)[number]

/** What is copied, with where it comes from for the forms that say so. */
export interface Excerpt {
  readonly octets: Uint8Array
  /** The offset of the first octet in its lane. */
  readonly start: number
  readonly lane: string
}

/** The most that is copied at once, in octets: written out it is several times as long. */
export const copyLimit = 4_000_000

const offset = (at: number, digits: number): string => at.toString(16).toUpperCase().padStart(digits, '0')

/** Octets as text to paste elsewhere. */
export function copied(format: CopyFormat, { octets, start, lane }: Excerpt): string {
  switch (format) {
    case 'hex':
      return toHex(octets, { separator: ' ' })
    case 'hex-offsets':
      return hexWithOffsets(octets, start)
    case 'text':
      return text(octets)
    case 'csharp':
      return `new byte[] { ${list(octets, (pair) => `0x${pair}`)} }`
    case 'java':
      return `new byte[] { ${list(octets, (pair, octet) => (octet > 0x7f ? `(byte) 0x${pair}` : `0x${pair}`))} }`
    case 'python':
      return `bytes([${list(octets, (pair) => `0x${pair}`)}])`
    case 'markdown':
      return `| ${lane} | 0x${offset(start, 4)} | \`${toHex(octets, { separator: ' ' })}\` | ${cellText(octets)} |`
  }
}

function list(octets: Uint8Array, write: (pair: string, octet: number) => string): string {
  const items: string[] = []
  for (const octet of octets) items.push(write(octet.toString(16).toUpperCase().padStart(2, '0'), octet))
  return items.join(', ')
}

function hexWithOffsets(octets: Uint8Array, start: number): string {
  const lines: string[] = []
  for (let at = 0; at < octets.length; at += 16)
    lines.push(`${offset(start + at, 8)}  ${toHex(octets.subarray(at, at + 16), { separator: ' ' })}`)
  return lines.join('\n')
}

/** Text for a cell of a Markdown table: line ends as signs, and nothing that Markdown or HTML would act on. */
const cellText = (octets: Uint8Array): string =>
  text(octets)
    .replaceAll('\n', '↵')
    .replaceAll('\r', '⇤')
    .replace(/[\\`*_|<>&[\]#~]/g, (sign) => `\\${sign}`)
