import { text } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { contentsOf, readElement, readSequence, tag } from './der.ts'
import type { Element } from './der.ts'

/** What concerns us in a certificate: its key, and from when to when it is valid, in milliseconds since 1970, both ends in. */
export interface Certificate {
  readonly keyInfo: Element
  readonly notBefore: number
  readonly notAfter: number
}

/** An X.509 certificate (RFC 5280, section 4.1); null where the octets are none. Nobody's signature on it is looked at. */
export function readCertificate(octets: Octets): Certificate | null {
  const [toBeSigned] = readSequence(octets, readElement(octets)) ?? []
  const fields = readSequence(octets, toBeSigned)
  // Version 1 leaves the version out.
  const [serial, , , validity, , keyInfo] =
    (fields?.[0]?.tag === tag.context0 ? fields.slice(1) : fields) ?? []
  const [from, to] = readSequence(octets, validity) ?? []
  if (serial?.tag !== tag.integer || keyInfo?.tag !== tag.sequence || !from || !to) return null
  return { keyInfo, notBefore: instantOf(octets, from), notAfter: instantOf(octets, to) }
}

/** UTCTime and GeneralizedTime: to the second, ending in Z (RFC 5280, section 4.1.2.5). NaN where it is neither. */
function instantOf(octets: Octets, time: Element): number {
  const written = text(contentsOf(octets, time))
  const short = time.tag === tag.utcTime
  // Two digits of a year mean 1950 to 2049.
  const full = short ? `${Number(written.slice(0, 2)) < 50 ? '20' : '19'}${written}` : written
  return Date.parse(full.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}
