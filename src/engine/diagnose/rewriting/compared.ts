import type { Octets } from '#engine/bytes/octets.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { firstDifference } from './first-difference.ts'
import type { FirstDifference } from './first-difference.ts'

/** The body as signed beside the body as sent: sizes in octets, and where they part (left is signed). */
export interface Compared {
  readonly signedBytes: number
  readonly sentBytes: number
  readonly first: FirstDifference | null
}

export const compare = (signed: Octets, sent: Octets): Compared => ({
  signedBytes: signed.length,
  sentBytes: sent.length,
  first: firstDifference(signed, sent),
})

/** A whole sentence: where the bodies part, and what stands there. Sizes alone for bodies that are equal. */
export const firstInEnglish = ({ first, signedBytes, sentBytes }: Compared): Message =>
  first === null
    ? say`Signed ${{ bytes: signedBytes }}, sent ${{ bytes: sentBytes }}.`
    : say`The first difference is at body ${inBody(first.at)}: signed ${shown(first, 'left')}, sent ${shown(first, 'right')}.`

const shown = (first: FirstDifference, side: 'left' | 'right'): Message =>
  first[side].length === 0
    ? say`nothing more`
    : say`${{ octets: first[side], lane: side === 'left' ? 'signed' : 'sent' }}`
