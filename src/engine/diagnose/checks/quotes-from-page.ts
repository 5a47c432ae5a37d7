import { sightCharacters } from '#engine/diagnose/characters/character-groups.ts'
import type { CharacterGroups } from '#engine/diagnose/characters/character-groups.ts'
import { characterWords } from '#engine/diagnose/characters/character-words.ts'
import { cameThrough, cameThroughWords } from '#engine/diagnose/came-through.ts'
import type { CameThrough } from '#engine/diagnose/came-through.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { isQuote } from '#engine/diagnose/characters/flagged-characters.ts'
import { say } from '#engine/diagnose/message.ts'

interface QuotesFromPage extends CharacterGroups, CameThrough {
  /** The server's own words in the same paste have such quotes too. */
  readonly inAnswer: boolean
  /** The body with them, in octets. */
  readonly pasted: number
  readonly announced: number | null
}

const shared = characterWords.en

/** Quotes that a page curled while the request was copied out of it: no fault of the program (M21). */
export default defineCheck<QuotesFromPage>({
  id: 'quotes-from-page',
  words: {
    en: {
      title: ({ groups }) =>
        groups.every(({ codePoint }) => codePoint !== null && codePoint >= 0x2018 && codePoint <= 0x201f)
          ? say`Curly quotes came from the web page`
          : say`Quotes that are not straight came from the web page`,
      detail: (data) => {
        const { inAnswer, reason, pasted, announced, witness } = data
        const answer = inAnswer
          ? say`The server’s answer in the same paste has them too, and servers do not send those. `
          : say``
        const why =
          reason === 'content-length' && announced !== null
            ? say`With them the body would be ${{ bytes: pasted }}; ${{ code: witness }} is ${announced}. `
            : reason === 'signature'
              ? say`${shared.because(data)} `
              : say``
        return say`${answer}${why}${cameThroughWords.en(data)}Nothing to mend: straight quotes are used here.`
      },
    },
  },
  *find(evidence) {
    const { capture, ledger } = evidence
    for (const sighting of sightCharacters(
      evidence,
      ({ kind, source }) => isQuote(kind) && source === 'added-by-the-paste',
    ))
      yield {
        ...sighting,
        data: {
          ...sighting.data,
          ...cameThrough(evidence),
          inAnswer: capture.answer?.curly === true,
          pasted: capture.body.value.length,
          announced: ledger.announced,
        },
      }
  },
})
