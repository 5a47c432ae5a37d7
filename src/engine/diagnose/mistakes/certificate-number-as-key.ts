import { same } from '#engine/bytes/octets.ts'
import { field } from '#engine/capture/capture.ts'
import { withKey } from '#engine/diagnose/search/attempt.ts'
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
  *vary(attempt, { capture, scheme }) {
    if (scheme.keyId === undefined) return
    const number = field(capture, scheme.keyId)?.value.value
    if (number !== undefined && !same(number, attempt.key))
      yield { attempt: withKey(attempt, number), data: { field: scheme.keyId } }
  },
})
