import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Octets that were announced, and of the body that the signature covers. */
interface Data {
  readonly announced: number
  readonly verified: number
  /** What announces it. */
  readonly witness: string
}

/** The signature is right for the body shown, and Content-Length says that it was not sent. Concluded from both; nothing to try. */
export default defineMistake<Data>({
  id: 'another-body-sent',
  side: 'wire',
  dimension: 'body',
  layer: 'text',
  rank: 90,
  covers: ['content-length-disagrees'],
  words: {
    en: {
      title: () => say`Another body was sent than the one you signed.`,
      likely: () => say`Another body was probably sent than the one you signed.`,
      detail: ({ announced, verified, witness }) =>
        say`Your signature is correct for the ${{ bytes: verified }} shown here, but ${{ code: witness }} says that ${{ bytes: announced }} were sent.`,
      fix: () =>
        say`Send the very string you signed, and compare it with the raw request that leaves your program.`,
    },
  },
})
