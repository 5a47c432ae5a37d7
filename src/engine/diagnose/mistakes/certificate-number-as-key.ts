import { same } from '#engine/bytes/octets.ts'
import { field } from '#engine/capture/capture.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** The field that names the key, as the provider spells it. */
interface Data {
  readonly field: string
}

/** The two values are issued together and mixed up. Needs no secret: the request holds the key. */
export default defineMistake<Data>({
  id: 'certificate-number-as-key',
  side: 'key',
  dimension: 'key',
  rank: 17,
  words: {
    en: {
      title: () => say`You signed with the certificate number, not the secret.`,
      detail: ({ field: name }) =>
        say`The signature matches when the value of ${{ code: name }} is the HMAC key.`,
      fix: () => say`Use the API secret key; the certificate number only goes in the header.`,
    },
  },
  *vary(key, { capture, scheme }) {
    const { keyId } = scheme
    const number = keyId === undefined ? undefined : field(capture, keyId)?.value.value
    if (keyId === undefined || number === undefined) return
    if (key === null || !same(number, key)) yield { value: number, data: () => ({ field: keyId }) }
  },
})
