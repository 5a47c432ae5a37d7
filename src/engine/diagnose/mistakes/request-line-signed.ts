import { text, utf8 } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { extra, partsOf, separator, written } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'

/** What was signed besides, and where; in the middle it may stand in place of the nonce. */
interface Data {
  readonly more: string
  readonly where: 'front' | 'middle' | 'back'
  readonly isNonceLeft?: boolean
}

/** What joins the parts around it in the middle, and what ends them. */
const ways = [
  ['', ''],
  ['\n', '\n'],
  ['\n', ''],
] as const

/** The rules of most other providers have method and path in the string to sign. */
export default defineMistake<Data>({
  id: 'request-line-signed',
  side: 'signer',
  dimension: 'framing',
  rank: 48,
  words: {
    en: {
      title: ({ where }) => say`More was signed ${places[where]} than the rule has.`,
      detail: ({ more, where, isNonceLeft = true }) =>
        where === 'middle'
          ? say`Your signature matches a string with ${shown(more)} after the timestamp${isNonceLeft ? '' : ' and without the nonce'}.`
          : say`Your signature matches a string that ${where === 'front' ? 'starts' : 'ends'} with ${shown(more)}.`,
      fix: () =>
        say`Sign timestamp, nonce and body only: method, path and certificate number have no part in it.`,
    },
  },
  *vary(base, evidence) {
    const seen = new Set([written(base)])
    const isNew = (value: SignatureBase): boolean => {
      const text = written(value)
      const known = seen.has(text)
      seen.add(text)
      return !known
    }
    for (const more of mores(evidence))
      for (const joint of ['\n', '', '\r\n', '&', ' '])
        for (const rest of [base, base.slice(0, -1), partsOf(base)]) {
          const front = [extra(more + joint), ...rest]
          if (isNew(front)) yield { value: front, data: () => ({ more, where: 'front' }) }
          const back = [...rest, extra(rest === base ? more : joint + more)]
          if (isNew(back)) yield { value: back, data: () => ({ more, where: 'back' }) }
        }
    const [first, ...others] = partsOf(base)
    const body = others.at(-1)
    if (first === undefined || body === undefined) return
    for (const more of mores(evidence))
      for (const rest of [others, [body]])
        for (const [between, ending] of ways) {
          const value = joined([first, extra(more), ...rest], between, ending)
          const isNonceLeft = rest === others
          if (isNew(value)) yield { value, data: () => ({ more, where: 'middle', isNonceLeft }) }
        }
  },
})

const places = {
  front: 'before the timestamp',
  middle: 'after the timestamp',
  back: 'after the body',
} as const

/** What shows nothing, by its octets. */
const shown = (more: string): Message =>
  more.trim() === '' ? [{ octets: utf8(more), lane: 'signed' }] : [{ code: more.trim() }]

const joined = (parts: SignatureBase, between: string, ending: string): SignatureBase =>
  parts.flatMap((part, at) => {
    const joint = at === parts.length - 1 ? ending : between
    return joint === '' ? [part] : [part, separator(joint)]
  })

/** The request line in the ways that rules have it, the address, and the number of the key. */
function mores({ capture, scheme }: Evidence): readonly string[] {
  const method = capture.method?.value ?? 'POST'
  const target = capture.target?.value ?? ''
  const path = target.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, '')
  const keyId = scheme.keyId === undefined ? undefined : field(capture, scheme.keyId)
  const all = [
    path,
    method,
    `${method}\n${path}`,
    `${method}${path}`,
    `${method} ${path}`,
    keyId === undefined ? '' : text(keyId.value.value),
    target,
    '\n',
  ]
  return [...new Set(all.filter((one) => one !== ''))]
}
