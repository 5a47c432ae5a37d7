import { text } from '#engine/bytes/text.ts'
import { same } from '#engine/bytes/octets.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** The field whose value was the key. */
interface Data {
  readonly field: string
}

/** Variables that were mixed up: the key is a value of the request itself. Needs no secret. */
export default defineMistake<Data>({
  id: 'header-value-as-key',
  side: 'key',
  dimension: 'key',
  rank: 49,
  words: {
    en: {
      title: ({ field }) => say`You signed with the value of ${{ code: field }} as the key.`,
      detail: ({ field }) => say`The signature matches when the value of ${{ code: field }} is the HMAC key.`,
      fix: () => say`Use the API secret key as the key of the HMAC.`,
    },
  },
  *vary(key, { capture, scheme }) {
    for (const { name, value } of capture.fields) {
      const known = [scheme.keyId, scheme.signature.field].map((one) => one?.toLowerCase())
      if (known.includes(name.value.toLowerCase()) || text(value.value) === '') continue
      if (key === null || !same(key, value.value))
        yield { value: value.value, data: () => ({ field: name.value }) }
    }
  },
})
