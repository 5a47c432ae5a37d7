import { isThrowaway } from '#engine/diagnose/throwaway.ts'
import { fromBase64, toBase64 } from '#engine/bytes/encodings.ts'
import { same } from '#engine/bytes/octets.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Origin, Part } from '#engine/capture/capture.ts'
import { readPart, writePart } from '#engine/capture/part.ts'
import { outcomes } from '#engine/diagnose/outcome.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'

/**
 * What goes into a link, and nothing else does: there is no field for a secret, a key, a hash of one or an expected signature, save
 * for a secret that was made up for the link. The octets are those of the capture, with what the sender hid replaced at the same length.
 */
export interface SharedCase {
  readonly capture: Octets
  readonly origin: Origin
  /** Which of several requests it was; null where it stood alone. */
  readonly part: Part | null
  /** The scheme chosen by hand; null follows the proposal. */
  readonly scheme: string | null
  /** Where the sender hid something, in order. */
  readonly hidden: readonly ByteRange[]
  /** What the sender's page said. A claim: whoever opens the link finds out for himself. */
  readonly claim: Claim | null
  /** The throwaway secret of a case that was signed anew; null where the signature is the received one. */
  readonly throwaway: string | null
}

export interface Claim {
  readonly outcome: Outcome
  /** Ids of mistakes and repairs. */
  readonly causes: readonly string[]
}

/** A case as JSON. Short names: each character of them stands in the link. */
interface Written {
  /** The capture as text, where that loses nothing; else in base64. */
  readonly t?: string
  readonly b?: string
  readonly o: Origin
  readonly p?: readonly unknown[]
  readonly s?: string
  /** Start and length in turn. */
  readonly h?: readonly number[]
  readonly c?: readonly string[]
  readonly k?: string
}

/** Writes a case down. */
export function writeCase({ capture, origin, part, scheme, hidden, claim, throwaway }: SharedCase): string {
  const asText = text(capture)
  const written: Written = {
    ...(same(utf8(asText), capture) ? { t: asText } : { b: toBase64(capture) }),
    o: origin,
    ...(part !== null && { p: writePart(part) }),
    ...(scheme !== null && { s: scheme }),
    ...(hidden.length > 0 && { h: hidden.flatMap(({ start, end }) => [start, end - start]) }),
    ...(claim !== null && { c: [claim.outcome, ...claim.causes] }),
    ...(throwaway !== null && { k: throwaway }),
  }
  return JSON.stringify(written)
}

/** Reads what `writeCase` wrote, whoever wrote it: a link is a stranger's. Null where it is no case. Unknown fields are left out. */
export function readCase(json: string): SharedCase | null {
  let written: unknown
  try {
    written = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return null
  const fields = new Map<string, unknown>(Object.entries(written))
  const capture = captureOf(fields.get('t'), fields.get('b'))
  const origin = origins.find((one) => one === fields.get('o'))
  const scheme = fields.get('s') ?? null
  const hidden = capture && hiddenIn(fields.get('h') ?? [], capture.length)
  const claim = claimOf(fields.get('c'))
  const throwaway = fields.get('k') ?? null
  if (capture === null || origin === undefined || hidden === null || claim === undefined) return null
  if (scheme !== null && !isId(scheme)) return null
  // Only what says of itself that it is nobody's: a link must not bring a key that looks like one's own.
  if (throwaway !== null && !(typeof throwaway === 'string' && isThrowaway(throwaway))) return null
  return { capture, origin, part: readPart(fields.get('p')), scheme, hidden, claim, throwaway }
}

const origins: readonly Origin[] = ['paste', 'typed', 'file', 'sample']

function captureOf(asText: unknown, asBase64: unknown): Octets | null {
  if (typeof asText === 'string') return utf8(asText)
  return typeof asBase64 === 'string' ? fromBase64(asBase64) : null
}

/** Ranges inside the capture, one after another and none of them empty; null where they are not. */
function hiddenIn(pairs: unknown, length: number): readonly ByteRange[] | null {
  if (!Array.isArray(pairs) || pairs.length % 2 !== 0) return null
  const ranges: ByteRange[] = []
  let from = 0
  for (let at = 0; at < pairs.length; at += 2) {
    const start: unknown = pairs[at]
    const size: unknown = pairs[at + 1]
    if (!isCount(start) || !isCount(size) || size === 0) return null
    if (start < from || start + size > length) return null
    from = start + size
    ranges.push({ start, end: from })
  }
  return ranges
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isId = (id: unknown): id is string => typeof id === 'string' && /^[a-z0-9-]{1,64}$/.test(id)

/** Undefined where it is no claim. */
function claimOf(written: unknown): Claim | null | undefined {
  if (written === undefined) return null
  if (!Array.isArray(written) || written.length > mostCauses) return undefined
  const [first, ...causes]: readonly unknown[] = written
  const outcome = outcomes.find((one) => one === first)
  return outcome !== undefined && causes.every(isId) ? { outcome, causes } : undefined
}

/** A verdict names a handful. */
const mostCauses = 20
