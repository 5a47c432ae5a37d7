import type { Octets } from './octets.ts'

const encoder = new TextEncoder()
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** The UTF-8 octets of a text. A lone surrogate becomes U+FFFD, as everywhere on the web. */
export const utf8 = (text: string): Octets => encoder.encode(text)

/** Octets read as UTF-8 for showing; what is not UTF-8 becomes U+FFFD, and a byte order mark stays. */
export const text = (octets: Uint8Array): string => lenient.decode(octets)
