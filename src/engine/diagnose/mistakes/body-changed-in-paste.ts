import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Octets of the body that the signature covers, which were announced too, and of the one that is shown. */
interface Data {
  readonly signed: number
  readonly shown: number
  /** What announces it. */
  readonly witness: string
}

/** The body that was signed is as long as the one that was sent, and another one is shown. Concluded from both: there is nothing to try. */
export default defineMistake<Data>({
  id: 'body-changed-in-paste',
  side: 'paste',
  dimension: 'body',
  layer: 'text',
  rank: 93,
  covers: ['content-length-disagrees'],
  words: {
    en: {
      title: () => say`The body was changed on its way into this paste.`,
      detail: ({ signed, shown, witness }) =>
        say`The signature covers a body of ${{ bytes: signed }}, and ${{ code: witness }} says that as many were sent; the one shown here has ${{ bytes: shown }}.`,
      fix: () => say`Copy the raw request, or save it as a file and open that here.`,
    },
  },
})
