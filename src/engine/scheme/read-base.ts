import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Capture, Sourced } from '#engine/capture/capture.ts'
import type { BaseResult, Expression, Piece, SignatureBase, SigningScheme } from './scheme.ts'

/** Reads a capture as the scheme says. `body`: a candidate that stands in for the body as read. */
export function readBase(
  scheme: SigningScheme,
  capture: Capture,
  body: Sourced<Octets> = capture.body,
): BaseResult {
  const pieces = scheme.base.map((expression) => pieceOf(expression, capture, body))
  const signature = field(capture, scheme.signature.field)
  const missing = [
    ...pieces.filter((piece) => typeof piece === 'string'),
    ...(signature ? [] : [scheme.signature.field]),
  ]
  if (missing.length > 0 || signature === undefined) return { kind: 'missing', fields: [...new Set(missing)] }
  const base = pieces.filter((piece) => typeof piece !== 'string')
  return { kind: 'read', reading: { base, signature: signature.value } }
}

/** A piece of the string to sign, or the name of the field that is not there, as the provider spells it. */
function pieceOf(expression: Expression, capture: Capture, body: Sourced<Octets>): Piece | string {
  if ('literal' in expression)
    return { role: 'separator', octets: utf8(expression.literal), from: { kind: 'supplied' } }
  if ('body' in expression) return { role: 'body', octets: body.value, from: body.from }
  const line = field(capture, expression.field)
  if (line === undefined) return expression.field
  return { role: expression.role, octets: line.value.value, from: line.value.from }
}

/** The string to sign as it is signed: the pieces, one after another. */
export const messageOf = (base: SignatureBase): Octets => concat(base.map((piece) => piece.octets))
