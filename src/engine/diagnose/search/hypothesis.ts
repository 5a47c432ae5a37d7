import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Cause } from '#engine/diagnose/diagnosis.ts'
import { messageOf } from '#engine/scheme/read-base.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'
import type { Body } from './bodies.ts'
import type { Choice } from './choice.ts'
import { filled } from './frame.ts'
import type { Encoder, Space } from './space.ts'

/** One choice of each list: what may have been signed, with what, and how. */
export interface Hypothesis {
  readonly body: Choice<Body>
  readonly timestamp: Choice<Octets>
  readonly nonce: Choice<Octets>
  readonly framing: Choice<SignatureBase>
  readonly encoding: Choice<Encoder>
  readonly key: Choice<Octets>
  readonly algorithm: Choice<Construction>
}

/** The pieces that it signs, in UTF-8. */
export const piecesOf = (
  { body, timestamp, nonce, framing }: Pick<Hypothesis, 'body' | 'timestamp' | 'nonce' | 'framing'>,
  { base }: Space,
): SignatureBase =>
  filled(framing.value, base, {
    body: body.value.octets,
    timestamp: timestamp.value,
    nonce: nonce.value,
  })

/** A text as an encoder writes it, its mark before it; null where it cannot, or would change nothing. */
export function encoded(encoder: Encoder, text: Octets): Octets | null {
  if (encoder === null) return text
  const octets = encoder.encode(text) ?? (encoder.mark === undefined ? null : text)
  if (octets === null || encoder.mark === undefined) return octets
  return concat([encoder.mark, octets])
}

/** The octets that it signs. */
export const messageSigned = (hypothesis: Hypothesis, space: Space): Octets => {
  const text = messageOf(piecesOf(hypothesis, space))
  return encoded(hypothesis.encoding.value, text) ?? text
}

const parts = ({
  body,
  timestamp,
  nonce,
  framing,
  encoding,
  key,
  algorithm,
}: Hypothesis): readonly Choice<unknown>[] => [body, timestamp, nonce, framing, encoding, key, algorithm]

/** Lower is likelier. */
export const costOf = (hypothesis: Hypothesis): number =>
  parts(hypothesis).reduce((sum, { cost }) => sum + cost, 0)

export const mistakesIn = (hypothesis: Hypothesis): number =>
  parts(hypothesis).reduce((sum, { steps }) => sum + steps.length, 0)

/** Its mistakes, the likeliest first, and apart from them what the paste did. */
export function causesOf(
  hypothesis: Hypothesis,
  space: Space,
): { readonly mistakes: readonly Cause[]; readonly damage: readonly Cause[] } {
  const signed = piecesOf(hypothesis, space)
  return {
    mistakes: parts(hypothesis)
      .flatMap(({ steps }) => steps)
      .sort((one, other) => one.rank - other.rank)
      .map(({ mistake, data }) => ({ kind: 'mistake', id: mistake, data: data(signed) })),
    damage: hypothesis.body.damage,
  }
}
