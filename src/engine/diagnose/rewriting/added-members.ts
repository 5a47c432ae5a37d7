import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { JsonObject } from '#engine/json/json.ts'
import { payFields } from './pay-fields.ts'

/** A member as an object would write it, with the white space that its others have around the colon. */
export function memberText(
  body: Octets,
  { members: [first] }: JsonObject,
  name: string,
  value: string,
): string {
  const colon = first === undefined ? ':' : text(body.subarray(first.name.end, first.value.start))
  return `"${name}"${colon}${value}`
}

/** What stands between two members of an object. */
export const commaIn = (body: Octets, { members: [first, second] }: JsonObject): string =>
  first && second ? text(body.subarray(first.value.end, second.name.start)) : ','

/** The edit that puts members before the one at a place, or last; set apart as the others are. The object has one at least. */
export function insertion(body: Octets, object: JsonObject, place: number, added: readonly string[]): Edit {
  const comma = commaIn(body, object)
  const next = object.members[place]
  const at = next?.name.start ?? object.members.at(-1)?.value.end ?? 0
  const words = added.map((one) => (next === undefined ? comma + one : one + comma)).join('')
  return { start: at, end: at, with: utf8(words) }
}

/** The edits that put members of the names given where Binance's pages have them among the others, each with this value. */
export function insertionsInPlace(
  body: Octets,
  object: JsonObject,
  names: readonly string[],
  value: string,
): readonly Edit[] {
  const places = object.members.map(({ name }) => payFields.indexOf(name.text))
  const placeOf = (name: string): number => {
    const before = places.findIndex((place) => place > payFields.indexOf(name))
    return before < 0 ? places.length : before
  }
  return [...new Set(names.map(placeOf))]
    .sort((one, other) => one - other)
    .map((place) =>
      insertion(
        body,
        object,
        place,
        names
          .filter((name) => placeOf(name) === place)
          .toSorted((one, other) => payFields.indexOf(one) - payFields.indexOf(other))
          .map((name) => memberText(body, object, name, value)),
      ),
    )
}
