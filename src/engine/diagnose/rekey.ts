import { toBase64, toHex } from '#engine/bytes/encodings.ts'
import { concat, same } from '#engine/bytes/octets.ts'
import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import { construct } from '#engine/verify/construct.ts'
import { diagnose } from './diagnose.ts'
import type { Question } from './diagnose.ts'
import type { Diagnosis } from './diagnosis.ts'

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
  { capture, reading, outcome, causes, signed, construction, scheme }: Diagnosis,
  question: Question,
  hidden: readonly Replaced[],
): Promise<Rekeyed | null> {
  const from = reading?.signature.from
  if (from?.kind !== 'exact' || signed === null || construction === null || question.key?.kind !== 'secret')
    return null
  const { octets } = capture.pasted
  const written = text(reading?.signature.value ?? none)
  const mac = construct(construction, question.key.octets, signed)
  const write = writers.find((writer) => writer(mac) === written)
  if (write === undefined) return null
  const secret = throwaway()
  const message = hidden.reduce(
    (all, { start, end, by }) => replaceAll(all, octets.slice(start, end), by),
    signed,
  )
  const signature = utf8(write(construct(construction, secret, message)))
  const { range } = from
  if (signature.length !== range.end - range.start) return null
  const pasted = octets.slice()
  for (const { start, by } of hidden) pasted.set(by, start)
  pasted.set(signature, range.start)
  const again = await diagnosed({ ...capture.pasted, octets: pasted }, secret, {
    ...question,
    scheme: scheme?.id ?? null,
  })
  const isSame = again?.outcome === outcome && idsOf(again).join() === idsOf({ causes }).join()
  return isSame ? { pasted, secret } : null
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
  (mac) => toBase64(utf8(toHex(mac, { case: 'lower' }))),
]

/** Sixty-four letters and digits by chance, that anybody can see are no real secret. */
function throwaway(): Octets {
  const drawn = crypto.getRandomValues(new Uint8Array(54))
  return utf8(
    `throwaway-${Array.from(drawn, (octet) => 'abcdefghjkmnpqrstuvwxyz234567890'[octet & 31]).join('')}`,
  )
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
