import { suspicion } from '#engine/bytes/characters.ts'
import { applyEdits } from '#engine/bytes/edit.ts'
import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { characterFrom, characters } from '#engine/bytes/utf8.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import { readJson } from '#engine/json/json.ts'

/** One curly quote, and how often it was sent. */
interface Sent {
  readonly octets: Octets
  readonly count: number
}

/** `extra`: octets that were sent beyond what was signed. */
interface Data {
  readonly quotes: readonly Sent[]
  readonly extra: number
}

const straight = utf8('"')

/** Smart quotes where the JSON is written or passed on. Only claimed where the curly quotes are known to have been sent. */
export default defineMistake<Data>({
  id: 'curly-quotes-sent',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 16,
  covers: ['quotes-on-the-wire', 'body-not-json'],
  words: {
    en: {
      title: () => say`You signed straight quotes but sent curly ones.`,
      detail: ({ quotes, extra }) =>
        say`Your signature is correct for a body with ${{ octets: straight, lane: 'signed' }}. The body you sent has ${list(quotes)}, so the server hashed ${{ bytes: extra }} more than you did.`,
      fix: () => say`Send the same string you signed, and turn off smart quotes where the JSON is written.`,
    },
  },
  vary: (body, { wire }) =>
    signedTexts(
      body,
      () =>
        wire.source === 'on-the-wire'
          ? [curlySyntax(body), allCurly(body)].map((edits) => [applyEdits(body, edits), edits] as const)
          : [],
      (edits, signed) => ({ quotes: tally(body, edits), extra: body.length - signed.length }),
    ),
})

/** The quotes that stand where JSON wants straight ones; those inside a text are left. */
function curlySyntax(body: Octets): readonly Edit[] {
  const json = readJson(body, { tolerant: true })
  if (json.kind !== 'json') return []
  return json.tolerated
    .filter(({ start }) => isCurly(characterFrom(body, start).codePoint))
    .map(({ start, end }) => ({ start, end, with: straight }))
}

const allCurly = (body: Octets): readonly Edit[] =>
  Array.from(characters(body))
    .filter(({ codePoint }) => isCurly(codePoint))
    .map(({ start, end }) => ({ start, end, with: straight }))

const isCurly = (codePoint: number | null): boolean =>
  codePoint !== null && suspicion(codePoint)?.kind === 'double-quote'

/** Counts each kind of quote, in the order in which they first stand. */
function tally(body: Octets, edits: readonly Edit[]): readonly Sent[] {
  const counts = new Map<number | null, Sent>()
  for (const { start, end } of edits) {
    const { codePoint } = characterFrom(body, start)
    const known = counts.get(codePoint) ?? { octets: body.slice(start, end), count: 0 }
    counts.set(codePoint, { ...known, count: known.count + 1 })
  }
  return [...counts.values()]
}

const list = (quotes: readonly Sent[]): Message =>
  quotes.flatMap(({ octets, count }, index): Message => [
    index === 0 ? '' : ' and ',
    count,
    ' ',
    { octets, lane: 'sent' },
  ])
