import type { Edit } from '#engine/bytes/edit.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { keepRaw } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

interface Rounded {
  readonly rounded: string
  readonly restored: string
  /** The body holds the digits in another place, as `bizIdStr` does; else they are one of the integers that round to this one. */
  readonly witness: boolean
}

interface Written {
  readonly text: string
  readonly start: number
  readonly end: number
}

const number = /-?\d{1,40}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,4})?/g
const bare = /[:,[\s]/
const unsafe = 2 ** 53
/** Up to here a double stands for at most 256 integers, which can all be tried. */
const triable = 2 ** 61

/** Integers past 2^53 that a JSON parser turned into doubles, and numbers it spelled anew: restored where the digits stand elsewhere too. */
export default defineRepair<Rounded>({
  id: 'big-number-rounded',
  rank: 56,
  byProgram: true,
  words: {
    en: {
      title: ({ rounded }) => say`The number ${{ code: rounded }} was rounded by a JSON parser`,
      detail: ({ rounded, restored, witness }) =>
        witness
          ? say`${{ code: restored }} stands elsewhere in the body; read as a double and written again it becomes ${{ code: rounded }}.`
          : say`${{ code: restored }} is one of the integers that a double rounds to ${{ code: rounded }}.`,
      fix: () => keepRaw,
    },
  },
  *propose(body) {
    const text = octetText(body)
    const numbers: readonly Written[] = [...text.matchAll(number)].map(({ 0: digits, index }) => ({
      text: digits,
      start: index,
      end: index + digits.length,
    }))
    const targets = numbers.filter(
      ({ start, end }) => bare.test(text[start - 1] ?? '') && !/["\w.\\]/.test(text[end] ?? ''),
    )
    const quoted = numbers.filter(({ start }) => text[start - 1] === '"')
    const sources = witnesses([...quoted, ...numbers])
    const edits: Edit[] = []
    let data: Rounded | null = null
    for (const target of targets) {
      const restored = sources.get(keyOf(target.text))
      if (restored === undefined || restored === target.text) continue
      edits.push(put(target, restored))
      data ??= { rounded: target.text, restored, witness: true }
    }
    if (data !== null) yield { edits, odds: 0.8, data }
    else
      for (const target of targets)
        for (const restored of neighbours(target.text))
          yield {
            edits: [put(target, restored)],
            odds: 0.0015,
            data: { rounded: target.text, restored, witness: false },
          }
  },
})

const put = ({ start, end }: Written, digits: string): Edit => ({ start, end, with: utf8(digits) })

/** What a program may have made of a number, as a key: its double. */
const keyOf = (text: string): string => String(Number(text))

/** By what they turn into: the longest spellings, the first of equally long ones, of numbers that rounding, clamping, wrapping or respelling would change. */
function witnesses(numbers: readonly Written[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (key: string, text: string): void => {
    if ((found.get(key)?.length ?? 0) < text.length) found.set(key, text)
  }
  for (const { text } of numbers) {
    if (/^-?\d{16,}$/.test(text)) {
      const exact = BigInt(text)
      add(keyOf(text), text)
      for (const stored of [BigInt.asIntN(64, exact), BigInt.asUintN(64, exact), clamped(exact)])
        if (stored !== exact) add(keyOf(String(stored)), text)
    } else if (/^-?\d+\.\d+$/.test(text)) add(keyOf(text), text)
  }
  return found
}

const most = 2n ** 63n - 1n
const clamped = (exact: bigint): bigint => (exact > most ? most : exact < -most - 1n ? -most - 1n : exact)

/** The integers that round to the same double, without the one that is written. */
function* neighbours(text: string): Iterable<string> {
  const double = Number(text)
  if (text.includes('.') && !/[eE]/.test(text)) return
  if (!(double > unsafe && double < triable)) return
  const middle = BigInt(double)
  const step = 2n ** BigInt(Math.floor(Math.log2(double)) - 52)
  for (let near = middle - step / 2n; near <= middle + step / 2n; near++)
    if (Number(near) === double && String(near) !== text) yield String(near)
}
