import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface CertificateSerial {
  readonly length: number
}

/**
 * What a webhook names its key by: the MD5 of the public key, 32 hex digits
 * (https://developers.binance.com/docs/binance-pay/webhook-common).
 */
export default defineCheck<CertificateSerial>({
  id: 'certificate-serial',
  words: {
    en: {
      title: (_, severity) =>
        severity === 'passed'
          ? say`The certificate number has 32 hex digits`
          : say`The certificate number is no MD5 of a public key`,
      detail: ({ length }, severity) =>
        severity === 'passed'
          ? say`Choose the public key whose ${{ code: 'certSerial' }} equals it.`
          : say`It has ${{ count: length, one: 'character', other: 'characters' }}; a webhook carries 32 hex digits. It is not part of the string to sign.`,
    },
  },
  *find({ capture, scheme }) {
    if (scheme.id !== 'binance-pay-webhook' || scheme.keyId === undefined) return
    const line = field(capture, scheme.keyId)
    if (line === undefined || line.value.value.length === 0) return
    const right = /^[0-9A-Fa-f]{32}$/.test(text(line.value.value))
    yield {
      severity: right ? 'passed' : 'note',
      data: { length: line.value.value.length },
      places: right ? [] : placesOfLine(line),
    }
  },
})
