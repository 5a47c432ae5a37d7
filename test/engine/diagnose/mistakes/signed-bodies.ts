import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Mistake, Variation } from '#engine/diagnose/mistake.ts'
import { given } from '../given.ts'
import { plain } from '../sentences.ts'

/** What a mistake of the body makes of one, in its order. */
export function bodiesBy<Data>(
  mistake: Mistake<Data>,
  body: string | Octets,
): readonly Variation<Octets, Data>[] {
  if (mistake.dimension !== 'body') throw new Error(`${mistake.id} does not rewrite the body`)
  const evidence = given({ body })
  return [...(mistake.vary?.(evidence.wire.candidate.body, evidence) ?? [])]
}

/** The same as texts. */
export const textsBy = <Data>(mistake: Mistake<Data>, body: string | Octets): readonly string[] =>
  bodiesBy(mistake, body).map(({ value }) => text(value))

/** Title and detail where a mistake made just this of a body. */
export function wordsOn<Data>(mistake: Mistake<Data>, body: string, signed: string): string {
  const made = bodiesBy(mistake, body).find(({ value }) => text(value) === signed)
  if (made === undefined) throw new Error(`${mistake.id} does not make ${signed}`)
  const data = made.data([])
  return `${plain(mistake.words.en.title(data))} ${plain(mistake.words.en.detail(data))}`
}
