import type { Octets } from '#engine/bytes/octets.ts'
import { readJson } from '#engine/json/json.ts'
import { latin } from './latin.ts'

const dot = 0x2e

/** What an encoder of forms leaves as it is, and what it writes for the rest (the URL Standard, section 5.2). */
const formData = /^[A-Za-z0-9*._&=+%~-]*$/

/**
 * Where a character may be lost in a body whose writer put `.` for every octet that cannot be printed; null where every `.` was
 * sent as one. A character outside ASCII has two octets or more in UTF-8, so it left dots side by side; a control character is
 * not allowed in JSON, and between its values a dot is not. So a lone dot in JSON, or in form data, is a dot.
 */
export function lostAt(body: Octets): number | null {
  const first = body.indexOf(dot)
  if (first === -1) return null
  for (let at = first; at !== -1; at = body.indexOf(dot, at + 1)) if (body[at + 1] === dot) return at
  const isForm = formData.test(latin(body, { start: 0, end: body.length }, body.length))
  return isForm || readJson(body).kind === 'json' ? null : first
}
