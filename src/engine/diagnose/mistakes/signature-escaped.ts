import type { Octets } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** How the received text begins, and how many octets it stands for. */
interface Data {
  readonly start: string
  readonly bytes: number
}

/** What stands after a backslash for one octet, besides `x` and two digits. */
const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  e: 27,
  '0': 0,
  '\\': 92,
  "'": 39,
  '"': 34,
  '#': 35,
}

/** Bytes as Python's `repr` and Ruby's `inspect` print them: letters as they are, the rest escaped. */
export default defineMistake<Data>({
  id: 'signature-escaped',
  side: 'signer',
  dimension: 'output',
  rank: 52,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`The bytes of the signature were printed, not encoded.`,
      detail: ({ start, bytes }) =>
        say`The signature starts with ${{ code: start }}; read as a literal of the program, it is the right ${{ bytes }}.`,
      fix: () => say`Write the bytes as upper-case hex.`,
    },
  },
  calls: {
    Python: { wrong: 'str(mac.digest())', right: 'mac.hexdigest().upper()' },
    Ruby: { wrong: 'mac.inspect', right: 'mac.unpack1("H*").upcase' },
    Go: { wrong: 'fmt.Sprintf("%q", mac)', right: 'strings.ToUpper(hex.EncodeToString(mac))' },
  },
  *undo(received) {
    const written = received.trim()
    const [, , inner = ''] = /^b?(["'])(.*)\1$/s.exec(written) ?? []
    const mac = inner.includes('\\x') ? octetsOf(inner) : null
    if (mac !== null) yield { mac, data: { start: written.slice(0, 12), bytes: mac.length } }
  },
})

/** Null where something stands there that no such literal has. */
function octetsOf(literal: string): Octets | null {
  const parts = literal.match(/\\x[0-9a-f]{2}|\\[^x]|[ -[\]-~]/gi) ?? []
  const octets = parts.map((part) => {
    if (part.length === 1) return part.charCodeAt(0)
    return part.length === 4 ? parseInt(part.slice(2), 16) : escapes[part.slice(1)]
  })
  const known = octets.filter((octet) => octet !== undefined)
  return parts.join('') === literal && known.length === parts.length ? Uint8Array.from(known) : null
}
