import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Octets of the body that the signature covers, and of the one that was sent. */
interface Data {
  readonly signed: number
  readonly sent: number
  /** What announces it. */
  readonly witness: string
}

/** The signature covers the body with several changes undone that no one mistake makes. Concluded, so there is nothing to try. */
export default defineMistake<Data>({
  id: 'body-changed-after-signing',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 91,
  words: {
    en: {
      title: () => say`The body was changed after it was signed.`,
      detail: ({ signed, sent, witness }) =>
        say`Your signature is correct for a body of ${{ bytes: signed }}; the one you sent has ${{ bytes: sent }}, as ${{ code: witness }} says too.`,
      fix: () => say`Send the very string you signed, byte for byte.`,
    },
  },
})
