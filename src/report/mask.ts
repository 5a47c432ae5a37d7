import { toBase64 } from '#engine/bytes/encodings.ts'
import { oneByte } from '#engine/bytes/one-byte.ts'
import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'

/** Puts asterisks where a secret stands, one for each octet of it. What does not hold the secret is given back as it is. */
export interface Mask {
  readonly octets: (value: Octets) => Octets
  readonly text: (value: string) => string
}

/** Shorter forms are words that stand in sentences. Octets. */
export const shortest = 6

/** A mask for a secret as text (percent-encoded and escaped, too), in hex, and in base64 at whatever place of a longer text. */
export function maskOf(secret: Octets): Mask {
  const patterns = pieces(trimmed(secret)).flatMap(patternsOf)
  const octets = (value: Octets): Octets => {
    const signs = oneByte(value)
    let masked: Octets | null = null
    for (const pattern of patterns)
      for (const { 0: form, index } of signs.matchAll(pattern))
        (masked ??= value.slice()).fill('*'.charCodeAt(0), index, index + form.length)
    return masked ?? value
  }
  return {
    octets,
    text: (value) => {
      const before = utf8(value)
      const after = octets(before)
      return after === before ? value : text(after)
    },
  }
}

const blanks: ReadonlySet<number | undefined> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20])

/** White space around a secret belongs to the file that it stood in. */
function trimmed(octets: Octets): Octets {
  let start = 0
  let end = octets.length
  while (blanks.has(octets[start])) start++
  while (end > start && blanks.has(octets[end - 1])) end--
  return octets.slice(start, end)
}

/** An expression has its limits; nobody has a secret as long as this, but somebody gives the wrong file. */
const longest = 512

function pieces(secret: Octets): readonly Octets[] {
  if (secret.length <= longest) return [secret]
  const starts = Array.from({ length: Math.ceil(secret.length / longest) }, (_, index) => index * longest)
  return starts.map((start) => secret.slice(Math.min(start, secret.length - longest)).slice(0, longest))
}

function patternsOf(secret: Octets): readonly RegExp[] {
  const forms: string[] = []
  if (secret.length >= shortest) forms.push(asText(secret), ...[0, 1, 2].map((at) => asBase64(secret, at)))
  if (2 * secret.length >= shortest) forms.push(asHex(secret))
  return forms.map((form) => new RegExp(form, 'g'))
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

const eitherCase = (value: number, digits: number): string =>
  hex(value, digits).replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)

const asHex = (secret: Octets): string => Array.from(secret, (octet) => eitherCase(octet, 2)).join('[ :-]?')

/** Each character as it is, percent-encoded, or escaped as in JSON. */
function asText(secret: Octets): string {
  const written = text(secret)
  if (!same(utf8(written), secret)) return Array.from(secret, octetForms).join('')
  return Array.from(written, (character) => {
    const plain = Array.from(utf8(character), octetForms).join('')
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    return `(?:${plain}|${units.map((unit) => `\\\\u${eitherCase(unit, 4)}`).join('')})`
  }).join('')
}

const escapes: Readonly<Record<number, string>> = { 0x09: 't', 0x0a: 'n', 0x0d: 'r' }

function octetForms(octet: number): string {
  const forms = [`\\\\?\\x${hex(octet, 2)}`, `%${eitherCase(octet, 2)}`]
  if (octet === 0x20) forms.push('\\+')
  const letter = escapes[octet]
  if (letter !== undefined) forms.push(`\\\\${letter}`)
  return `(?:${forms.join('|')})`
}

/** The signs that differ between the two alphabets, and how an address or a JSON text may hold them. */
const signs: Readonly<Record<string, string>> = {
  '+': '(?:[+-]|%2[bB])',
  '/': '(?:\\\\?[/_]|%2[fF])',
}

/**
 * The digits that the secret alone decides, where so many octets (mod 3) stand before it in what was encoded, and their neighbours
 * that hold a few bits of it.
 */
function asBase64(secret: Octets, before: number): string {
  const padded = new Uint8Array(before + secret.length)
  padded.set(secret, before)
  const digits = toBase64(padded).slice(Math.ceil((8 * before) / 6), Math.floor((8 * padded.length) / 6))
  const neighbour = '[A-Za-z0-9+/_-]?'
  return (
    (before === 0 ? '' : neighbour) +
    digits.replace(/[+/]/g, (sign) => signs[sign] ?? sign) +
    (padded.length % 3 === 0 ? '' : neighbour)
  )
}
