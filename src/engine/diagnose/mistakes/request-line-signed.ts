import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { extra, partsOf, written } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { SignatureBase } from '#engine/scheme/scheme.ts'

/** What was signed besides, and where. */
interface Data {
  readonly more: string
  readonly where: 'front' | 'back'
}

/** The rules of most other providers have method and path in the string to sign. */
export default defineMistake<Data>({
  id: 'request-line-signed',
  side: 'signer',
  dimension: 'framing',
  rank: 48,
  words: {
    en: {
      title: ({ where }) =>
        where === 'front'
          ? say`More was signed before the timestamp than the rule has.`
          : say`More was signed after the body than the rule has.`,
      detail: ({ more, where }) =>
        say`Your signature matches a string that ${where === 'front' ? 'starts' : 'ends'} with ${{ code: more.trim() }}.`,
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
  },
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
