/** Octets that are as short as their fingerprint. */
const short = 40

/** Short octets themselves, else sixty-four mixed bits and the length: equal octets have equal ones. A chance agreement costs one attempt, never a proof. */
export function fingerprint(octets: Uint8Array): string {
  if (octets.length <= short) return String.fromCharCode(...octets)
  let left = 0x811c9dc5
  let right = 0x9e3779b9
  for (const octet of octets) {
    left = Math.imul(left ^ octet, 0x85ebca6b)
    left ^= left >>> 15
    right = Math.imul(right ^ octet, 0xc2b2ae35)
    right ^= right >>> 13
  }
  return `${left >>> 0}.${right >>> 0}.${octets.length}`
}
