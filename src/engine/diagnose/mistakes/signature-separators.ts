import { fromHex } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** What stands between or before the digits, and how many characters there are in all. */
interface Data {
  readonly separator: string
  readonly characters: number
  readonly digits: number
}

/** `BitConverter.ToString` writes a hyphen after each octet, other tools a colon, a space or a `0x`. */
export default defineMistake<Data>({
  id: 'signature-separators',
  side: 'signer',
  dimension: 'output',
  rank: 29,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ separator }) => say`The signature was written with ${{ code: separator }} among its digits.`,
      detail: ({ characters, digits }) =>
        say`It has ${{ count: characters, one: 'character', other: 'characters' }}; without them it is the right ${{ count: digits, one: 'hex digit', other: 'hex digits' }}.`,
      fix: () => say`Write the hex digits one after another, with nothing else.`,
    },
  },
  calls: {
    'C#': { wrong: 'BitConverter.ToString(mac)', right: 'Convert.ToHexString(mac)' },
    Java: { wrong: 'HexFormat.ofDelimiter(":")', right: 'HexFormat.of().withUpperCase()' },
    Python: { wrong: 'mac.digest().hex(":")', right: 'mac.hexdigest().upper()' },
    Go: { wrong: 'fmt.Sprintf("% X", mac)', right: 'fmt.Sprintf("%X", mac)' },
    PHP: { wrong: "'0x' . bin2hex($mac)", right: 'strtoupper(bin2hex($mac))' },
  },
  *undo(received) {
    const written = received.trim()
    // Apple's description of data stands in angle brackets, Node's too.
    const inner = written.replace(/^(?:<Buffer |[[({<])|[\])}>]$/g, '')
    const separator = /^(?:0x|\\x)|[-: ,_.]/i.exec(inner)?.[0]
    if (separator === undefined) return
    const digits = inner.replace(/0x|\\x|[-: ,_.]/gi, '')
    const mac = fromHex(digits)
    if (mac !== null) yield { mac, data: { separator, characters: written.length, digits: digits.length } }
  },
})
