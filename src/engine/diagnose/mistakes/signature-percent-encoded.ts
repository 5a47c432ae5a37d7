import { fromBase64 } from '#engine/bytes/encodings.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Octets } from '#engine/bytes/octets.ts'

/** How many characters were received. */
interface Data {
  readonly characters: number
}

/** Base64 or raw bytes that were made fit for an address. */
export default defineMistake<Data>({
  id: 'signature-percent-encoded',
  side: 'signer',
  dimension: 'output',
  rank: 54,
  covers: ['signature-form'],
  words: {
    en: {
      title: () => say`The signature was percent-encoded.`,
      detail: ({ characters }) =>
        say`Its ${{ count: characters, one: 'character', other: 'characters' }} decode to the right signature.`,
      fix: () => say`Send the signature as upper-case hex: it needs no encoding.`,
    },
  },
  *undo(received) {
    const written = received.trim()
    if (!/%[0-9a-f]{2}/i.test(written)) return
    const octets = unescaped(written)
    if (octets === null) return
    const data = { characters: written.length }
    const inner = fromBase64(String.fromCharCode(...octets))
    if (inner !== null) yield { mac: inner, data }
    yield { mac: octets, data }
    // `encodeURIComponent` of a string with one character for each octet.
    const characters = Array.from(text(octets), (one) => one.codePointAt(0) ?? 0)
    if (characters.length < octets.length && characters.every((one) => one < 0x100))
      yield { mac: Uint8Array.from(characters), data }
  },
})

/** Null where something stands there that is no octet. */
function unescaped(written: string): Octets | null {
  const parts = written.match(/%[0-9a-f]{2}|[\0-\xff]/gi) ?? []
  if (parts.join('').length !== written.length || written.length > 1_024) return null
  return Uint8Array.from(parts, (part) =>
    part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  )
}
