import { fromBase64, fromHex, toBase64, toHex } from '#engine/bytes/encodings.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { fromWindows1252, windows1252 } from '#engine/diagnose/rewriting/windows-1252.ts'
import { replacedTexts } from '#engine/diagnose/rewriting/replaced-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { digestLength } from '#engine/scheme/algorithm.ts'

/** As what the bytes were read, and how many of them were lost. */
interface Data {
  readonly as: 'UTF-8' | 'Latin-1' | 'Windows-1252' | 'ASCII'
  readonly lost: number
}

const replacement = '\uFFFD'

/** The bytes of the signature were made a string, and that string bytes again: what is no UTF-8 became U+FFFD. */
export default defineMistake<Data>({
  id: 'signature-through-text',
  side: 'signer',
  dimension: 'output',
  rank: 48,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`The bytes of the signature went through a text string.`,
      detail: ({ as, lost }) =>
        lost === 0
          ? say`Read as ${as} and written as UTF-8, the right bytes become the ones received.`
          : say`Read as ${as}, ${{ count: lost, one: 'byte', other: 'bytes' }} of the right signature became ${{ octets: utf8(as === 'ASCII' ? '?' : replacement), lane: 'signed' }}, because bytes are no text.`,
      fix: () => say`Turn the bytes of the signature into hex directly.`,
    },
  },
  calls: {
    Java: { wrong: 'new String(mac).getBytes()', right: 'HexFormat.of().withUpperCase().formatHex(mac)' },
    'C#': { wrong: 'Encoding.UTF8.GetString(mac)', right: 'Convert.ToHexString(mac)' },
    JavaScript: { wrong: 'mac.toString()', right: "mac.toString('hex').toUpperCase()" },
    Go: { wrong: '[]rune(string(mac))', right: 'hex.EncodeToString(mac)' },
    PHP: { wrong: 'utf8_encode($mac)', right: 'bin2hex($mac)' },
  },
  *undo(received) {
    const written = octetsOf(received)
    if (written === null) return
    const characters = Array.from(text(written), (one) => one.codePointAt(0) ?? 0)
    if (characters.length === written.length) return
    // Latin-1 loses nothing, and Windows-1252 little.
    if (characters.every((one) => one < 0x100))
      yield { mac: Uint8Array.from(characters), data: { as: 'Latin-1', lost: 0 } }
    const octets = Uint8Array.from(characters, (one) => (one < 0x80 ? one : (windows1252(one)[0] ?? 0)))
    if (fromWindows1252(octets) === text(written))
      yield { mac: octets, data: { as: 'Windows-1252', lost: 0 } }
  },
  *forward(received) {
    const written = octetsOf(received)
    if (written === null) return
    const trimmed = received.trim()
    const encode = /^[0-9A-F]+$/.test(trimmed)
      ? (octets: Octets) => toHex(octets)
      : /^[0-9a-f]+$/.test(trimmed)
        ? (octets: Octets) => toHex(octets, { case: 'lower' })
        : toBase64
    // What is no UTF-8 itself never went through a string.
    const marks = same(utf8(text(written)), written) ? text(written).split(replacement).length - 1 : 0
    const questions = written.filter((octet) => octet === 0x3f).length
    for (const length of new Set(Object.values(digestLength))) {
      // Half of all octets are no ASCII; at least sixteen have to be left to prove anything.
      if (
        marks > length / 8 &&
        marks <= length - 16 &&
        written.length >= length &&
        written.length <= 3 * length
      )
        for (const replaced of replacedTexts)
          yield {
            length,
            write: (mac) => received.replace(trimmed, encode(utf8(replaced(mac)))),
            data: { as: 'UTF-8', lost: marks },
          }
      const ascii = (mac: Octets): string =>
        received.replace(trimmed, encode(mac.map((octet) => (octet < 0x80 ? octet : 0x3f))))
      if (written.length === length && questions > length / 4 && questions <= length - 16)
        yield { length, write: ascii, data: { as: 'ASCII', lost: questions } }
    }
  },
})

const octetsOf = (received: string): Octets | null => fromHex(received.trim()) ?? fromBase64(received.trim())
