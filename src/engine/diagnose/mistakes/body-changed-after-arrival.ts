import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Octets of the body that the signature covers, and of the one that is shown. */
interface Data {
  readonly signed: number
  readonly shown: number
}

/** A webhook's signature covers a body that a program can turn into the one shown. Concluded from what reproduces it: there is nothing to try. */
export default defineMistake<Data>({
  id: 'body-changed-after-arrival',
  side: 'verifier',
  dimension: 'body',
  layer: 'text',
  rank: 92,
  words: {
    en: {
      title: () => say`The body was changed after it was received.`,
      detail: ({ signed, shown }) =>
        say`The signature covers a body of ${{ bytes: signed }}; the one shown here has ${{ bytes: shown }}.`,
      fix: () => say`Verify the raw body, before a framework or a JSON parser touches it.`,
    },
  },
})
