/** What may stand beside a digest: what it is of, and how long that is. */
const beside =
  /\b(?:sha-?256|bytes?|octets?|length|len|size|digest|hash|hex|of|the|server|string|to|sign|is)\b/gi

/**
 * The SHA-256 in a pasted line, in lower case, as it stands alone or with a length and such words beside it; null where there is none.
 * A string to sign may hold a digest, too: it has more in it than that.
 */
export function loggedDigest(logged: string): string | null {
  const digest = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(logged)?.[0]
  if (digest === undefined) return null
  const rest = logged.replace(digest, ' ').replace(beside, ' ')
  return /^[\s\d.,:;=()'"`-]*$/.test(rest) && !/[\r\n]\s*\S/.test(logged.trim()) ? digest.toLowerCase() : null
}
