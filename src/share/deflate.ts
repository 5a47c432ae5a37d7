import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'

/** Compresses octets (RFC 1951). */
export async function deflate(octets: Octets): Promise<Octets> {
  const all = await through(octets, new CompressionStream('deflate-raw'), Infinity)
  if (all === null) throw new RangeError('never')
  return all
}

/** Undoes `deflate`; null where it is none or goes on after its end, `too-large` past so many octets. */
export async function inflate(octets: Octets, most: number): Promise<Octets | 'too-large' | null> {
  try {
    return (await through(octets, new DecompressionStream('deflate-raw'), most)) ?? 'too-large'
  } catch {
    return null
  }
}

/** Read piece by piece, so that a bomb is dropped at the limit and never unpacked. */
async function through(
  octets: Octets,
  { readable, writable }: CompressionStream | DecompressionStream,
  most: number,
): Promise<Octets | null> {
  const writer = writable.getWriter()
  // Its failure is the reader's failure too, and told there.
  const written = writer.write(octets).then(() => writer.close())
  written.catch(() => undefined)
  const reader = readable.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    pieces.push(value)
  }
  return concat(pieces)
}
