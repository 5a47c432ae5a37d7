import { utf8 } from '#engine/bytes/text.ts'
import type { GivenKey } from '#engine/verify/key.ts'
import { maskOf, shortest } from '#report/mask.ts'
import type { Masked, MaskJob } from './protocol.ts'

/** Looks for the secret, in any of its forms, in what is to leave the page. A public key is no secret. */
export function masked({ content, key }: MaskJob<GivenKey>): Masked {
  if (key?.kind !== 'secret') return { line: null, octets: null, isTooShort: false }
  const octets = typeof content === 'string' ? utf8(content) : content
  const isTooShort = key.octets.length < shortest
  const hidden = maskOf(key.octets).octets(octets)
  if (hidden === octets) return { line: null, octets: null, isTooShort }
  const at = hidden.findIndex((octet, index) => octet !== octets[index])
  const line = octets.subarray(0, at).filter((octet) => octet === 0x0a).length + 1
  return { line, octets: hidden, isTooShort }
}
