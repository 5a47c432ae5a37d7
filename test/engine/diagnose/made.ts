import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { constructionOf } from '#engine/scheme/algorithm.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import { messageOf } from '#engine/scheme/read-base.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Mistake } from '#engine/diagnose/mistake.ts'

/** What a program with one mistake signs, with what key and how. */
export interface Made {
  readonly mistake: Mistake<unknown>
  readonly evidence: Evidence
  readonly message: Octets
  readonly key: Octets
  readonly construction: Construction
  readonly data: unknown
}

const none = new Uint8Array(0)

/** Each variation of a mistake on a request, made without the search. `output` mistakes make none. */
export function* made(mistake: Mistake<unknown>, evidence: Evidence): Iterable<Made> {
  const base = evidence.reading?.base ?? []
  const key = evidence.key?.octets ?? null
  const right = constructionOf(evidence.scheme.algorithm)
  const as = (change: Partial<Omit<Made, 'mistake' | 'evidence'>>): Made => ({
    mistake,
    evidence,
    message: messageOf(base),
    key: key ?? none,
    construction: right,
    data: null,
    ...change,
  })
  const withPiece = (role: string, octets: Octets): SignatureBase =>
    base.map((piece) => (piece.role === role ? { ...piece, octets } : piece))
  switch (mistake.dimension) {
    case 'body':
      for (const { value, data } of mistake.vary?.(evidence.wire.candidate.body, evidence) ?? []) {
        const signed = withPiece('body', value)
        yield as({ message: messageOf(signed), data: data(signed) })
      }
      return
    case 'value': {
      const piece = base.find(({ role }) => role === mistake.role)
      for (const { value, data } of mistake.vary?.(piece?.octets ?? none, evidence) ?? []) {
        const signed = withPiece(mistake.role, value)
        yield as({ message: messageOf(signed), data: data(signed) })
      }
      return
    }
    case 'framing':
      for (const { value, data } of mistake.vary?.(base, evidence) ?? [])
        yield as({ message: messageOf(value), data: data(value) })
      return
    case 'encoding':
      for (const { encode, mark = none, data } of mistake.encodings) {
        const text = messageOf(base)
        const octets = encode(text)
        if (octets !== null) yield as({ message: concat([mark, octets]), data: data(text) })
      }
      return
    case 'key':
      for (const { value, data } of mistake.vary?.(key, evidence) ?? [])
        yield as({ key: value, data: data(base) })
      return
    case 'algorithm':
      for (const { value, data } of mistake.vary?.(right, evidence) ?? [])
        yield as({ construction: value, data: data(base) })
      return
    case 'output':
  }
}
