import { toBase64, toHex } from '#engine/bytes/encodings.ts'
import { concat, same } from '#engine/bytes/octets.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { construct } from '#engine/verify/construct.ts'
import { diagnose } from './diagnose.ts'
import type { Question } from './diagnose.ts'
import type { Diagnosis } from './diagnosis.ts'
import { rewrittenKeys } from './rewritten-keys.ts'
import { throwaways } from './throwaway.ts'

/** The same case under a key that is nobody's: whoever has it reaches the same verdict, and learns nothing of the real one. */
export interface Rekeyed {
  /** The paste with another signature, and with values hidden; as long as it was. */
  readonly pasted: Octets
  /** The throwaway secret. */
  readonly secret: Octets
}

/** A value that is not to be seen, where it stands in the paste, and what stands there instead: as many octets. */
export interface Replaced extends ByteRange {
  readonly by: Octets
}

/**
 * Signs a proved case anew: the proved mistake over the hidden values, with a throwaway secret. Null where that cannot be done, or
 * does not lead to the very same verdict: what is given has been diagnosed again.
 */
export async function rekey(
  { capture, reading, outcome, causes, signed, construction, scheme, evidence }: Diagnosis,
  question: Question,
  hidden: readonly Replaced[],
): Promise<Rekeyed | null> {
  const from = reading?.signature.from
  if (from?.kind !== 'exact' || signed === null || construction === null || evidence === null) return null
  if (question.key?.kind !== 'secret') return null
  const given = question.key.octets
  const received = text(reading?.signature.value ?? none)
  const proved = rewrittenKeys(given, causes, evidence)
    .map(({ key, way }) => ({ way, write: writerOf(construct(construction, key, signed), received) }))
    .find(({ write }) => write !== null)
  if (proved === undefined) return null
  const { octets } = capture.pasted
  const message = hidden.reduce(
    (all, { start, end, by }) => replaceAll(all, octets.slice(start, end), by),
    signed,
  )
  const masked = octets.slice()
  for (const { start, by } of hidden) masked.set(by, start)
  // A mistake may take its key from the capture, where it is hidden now.
  const read = readCapture({ ...capture.pasted, octets: masked })
  if (read.kind === 'refused') return null
  const shown = { ...evidence, capture: read.capture }
  const { range } = from
  const asked = { ...question, scheme: scheme?.id ?? null }
  for (const secret of throwaways(given)) {
    const key = rewrittenKeys(secret, causes, shown).find(({ way }) => way === proved.way)?.key
    const signature = utf8((key && proved.write?.(construct(construction, key, message))) ?? '')
    if (signature.length !== range.end - range.start) continue
    const pasted = masked.slice()
    pasted.set(signature, range.start)
    const again = await diagnosed({ ...capture.pasted, octets: pasted }, secret, asked)
    if (again?.outcome === outcome && idsOf(again).join() === idsOf({ causes }).join())
      return { pasted, secret }
  }
  return null
}

const none: Octets = new Uint8Array(0)

const idsOf = ({ causes }: Pick<Diagnosis, 'causes'>): readonly string[] => causes.map(({ id }) => id)

/** The ways to write a MAC down that are undone by reading them; others hide its digits. */
const writers: readonly ((mac: Octets) => string)[] = [
  (mac) => toHex(mac),
  (mac) => toHex(mac, { case: 'lower' }),
  (mac) => toBase64(mac),
  (mac) => toBase64(mac).replaceAll('+', '-').replaceAll('/', '_'),
  (mac) => toBase64(mac).replace(/=+$/, ''),
  (mac) => toBase64(mac).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  (mac) => toHex(mac, { separator: '-' }),
  (mac) => toHex(mac, { case: 'lower', separator: ':' }),
  (mac) => toHex(utf8(toHex(mac, { case: 'lower' }))),
  (mac) => toHex(utf8(toHex(mac))),
  (mac) => toHex(utf8(toHex(mac)), { case: 'lower' }),
  (mac) => toHex(utf8(toHex(mac, { case: 'lower' })), { case: 'lower' }),
  (mac) => toBase64(utf8(toHex(mac, { case: 'lower' }))),
]

/** The shortest beginning or end of a signature that nobody takes for another's: 64 bits in hex. */
const shortest = 16

/** How the received text came of a MAC: the whole of it, perhaps with something around it, or one end; null where it did not. */
function writerOf(mac: Octets, received: string): ((mac: Octets) => string) | null {
  for (const write of writers) {
    const whole = write(mac)
    if (whole !== '' && received.includes(whole))
      return (other) => received.replace(whole, () => write(other))
    if (received.length < shortest) continue
    if (whole.startsWith(received)) return (other) => write(other).slice(0, received.length)
    if (whole.endsWith(received)) return (other) => write(other).slice(-received.length)
  }
  return null
}

/** Every place in which a value stands, with the other put there. */
function replaceAll(octets: Octets, value: Octets, by: Octets): Octets {
  const pieces: Octets[] = []
  let from = 0
  for (let at = 0; value.length > 0 && at + value.length <= octets.length; at++) {
    if (octets[at] !== value[0] || !same(octets.subarray(at, at + value.length), value)) continue
    pieces.push(octets.slice(from, at), by)
    from = at + value.length
    at = from - 1
  }
  return concat([...pieces, octets.slice(from)])
}

/** At once if it can be, else by the search that goes further: the proof took no more. */
async function diagnosed(
  pasted: Parameters<typeof readCapture>[0],
  secret: Octets,
  question: Question,
): Promise<Diagnosis | null> {
  const read = readCapture(pasted)
  if (read.kind === 'refused') return null
  const asked = { ...question, key: { kind: 'secret', octets: secret } } as const
  const quick = await diagnose(read.capture, asked)
  return quick.outcome === 'unexplained' && quick.further !== null
    ? diagnose(read.capture, asked, { depth: 'deep' })
    : quick
}
