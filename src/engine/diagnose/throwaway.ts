import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'

/** A way to make up a secret that is nobody's: a beginning that anybody can see is no real one, then digits by chance. */
interface Shape {
  readonly beginning: string
  readonly digits: string
}

/** What is done to a secret depends on its look: it can be read as Base64, or as hex, or has a hyphen and no capital. */
const shapes: readonly Shape[] = [
  { beginning: 'throwaway', digits: 'abcdefghjkmnpqrstuvwxyzACDEFHJKLMNPQRTUVWXYZ2345679' },
  { beginning: 'throwaway-', digits: 'abcdefghjkmnpqrstuvwxyz234567890' },
  { beginning: '0badc0de0badc0de', digits: '0123456789abcdef' },
]

/** Not a usual length of a key: cut to one of those, or in half, it is another each time. A multiple of four, for Base64. */
const length = 68

/** What a file or a settings page leaves around a secret. */
const before = /^[\s\p{Cf}"'`]{0,4}/u
const after = /[\s\p{Cf}"'`]{0,4}$/u

/** Secrets by chance in each shape, with around them what stands around the given one. */
export function throwaways(given: Octets): readonly Octets[] {
  const written = text(given)
  const [start = ''] = before.exec(written) ?? []
  const [end = ''] = after.exec(written.slice(start.length)) ?? []
  return shapes.map(({ beginning, digits }) => {
    const drawn = Array.from({ length: length - beginning.length }, () => digits[below(digits.length)])
    return utf8(`${start}${beginning}${drawn.join('')}${end}`)
  })
}

/** A number by chance; a byte past the last whole round is drawn again, so that each is as likely. */
function below(limit: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint8Array(1))
  return drawn < 256 - (256 % limit) ? drawn % limit : below(limit)
}

/** Whether a secret was made up here, as far as one can see. */
export const isThrowaway = (secret: string): boolean =>
  /^[\s\p{Cf}"'`]{0,4}(?:throwaway-?|(?:0badc0de){2})[A-Za-z0-9]{20,80}[\s\p{Cf}"'`]{0,4}$/u.test(secret)
