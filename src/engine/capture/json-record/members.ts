import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { membersOf } from '#engine/capture/json/json-source.ts'

/** A name as it is compared: `request_body`, `requestBody` and `Request-Body` are one. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The member of an object with the first of these names that it has, spelt in any way; null where it has none or is no object. */
export function firstMember(source: JsonSource | null, names: readonly string[]): JsonSource | null {
  const members = membersOf(source)
  for (const name of names) {
    const found = members.findLast((member) => plainName(member.name.node.text) === name)
    if (found !== undefined) return found.value
  }
  return null
}
