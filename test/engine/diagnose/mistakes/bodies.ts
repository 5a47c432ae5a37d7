import { text, utf8 } from '#engine/bytes/text.ts'
import { mistakeById } from '#engine/diagnose/mistakes.ts'
import { given } from '../given.ts'

/** The bodies that a mistake would have signed in place of one. */
export function bodies(id: string, body: string): readonly string[] {
  const mistake = mistakeById(id)
  if (mistake?.dimension !== 'body') throw new Error(id)
  return Array.from(mistake.vary?.(utf8(body), given({ body })) ?? [], ({ value }) => text(value))
}
