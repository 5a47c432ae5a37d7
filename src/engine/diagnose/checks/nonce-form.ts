import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface NonceForm {
  readonly form: 'right' | 'uuid' | 'length' | 'characters'
  /** Octets: what is not ASCII counts more than once. */
  readonly length: number
  readonly wanted: number
}

const uuid = /^[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12}$/

/** The length and the alphabet of the nonce (M18). Digits in it are right: the provider's own examples have them. */
export default defineCheck<NonceForm>({
  id: 'nonce-form',
  words: {
    en: {
      title: ({ form, length, wanted }) =>
        form === 'right'
          ? say`The nonce has ${wanted} letters and digits`
          : form === 'characters'
            ? say`The nonce has characters that are no letters or digits`
            : say`The nonce must be ${wanted} characters; this one has ${length}`,
      detail: ({ form, wanted }) => {
        if (form === 'right') return say`Digits in it are right, whatever the documentation says.`
        if (form === 'uuid')
          return say`It has hyphens ${{ octets: Uint8Array.of(0x2d) }} at 8, 13, 18 and 23, like a UUID. Remove the hyphens before signing.`
        return form === 'characters'
          ? say`Use ${wanted} of a to z, A to Z and 0 to 9.`
          : say`Make it ${wanted} letters and digits, the same in the header and in the string to sign.`
      },
    },
  },
  *find({ capture, scheme }) {
    if (scheme.nonce === undefined) return
    const line = field(capture, scheme.nonce.field)
    if (line === undefined) return
    const value = text(line.value.value)
    const wanted = scheme.nonce.length
    const { length } = line.value.value
    const form = uuid.test(value)
      ? 'uuid'
      : length !== wanted
        ? 'length'
        : /^[0-9A-Za-z]+$/.test(value)
          ? 'right'
          : 'characters'
    yield {
      severity: form === 'right' ? 'passed' : form === 'characters' ? 'warning' : 'error',
      data: { form, length, wanted },
      places: form === 'right' ? [] : placesOfLine(line),
    }
  },
})
