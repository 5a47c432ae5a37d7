import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { rememberFor } from './remember.ts'

const oneForOne = new TextDecoder('windows-1252')

/** Octets as a text of one character for each octet: an offset in it is an offset in octets. Only its ASCII can be trusted. */
export const octetText = rememberFor((octets) => oneForOne.decode(octets))

/** Edits that put other text in place of each match of a global pattern of ASCII; none where the text is null or as it was. */
export function replaceMatches(
  octets: Octets,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): readonly Edit[] {
  const edits: Edit[] = []
  const written = new Map<string, Octets>()
  for (const match of octetText(octets).matchAll(pattern)) {
    const text = replace(match)
    if (text === null || text === match[0]) continue
    const put = written.get(text) ?? utf8(text)
    written.set(text, put)
    edits.push({ start: match.index, end: match.index + match[0].length, with: put })
  }
  return edits
}
