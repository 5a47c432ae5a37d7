import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface KeyId {
  readonly state: 'present' | 'missing' | 'empty' | 'blanked'
  readonly field: string
}

/** What people write over a number before they post it. */
const blanked =
  /^(?:[xX*.\u2022\u2026\u2588-]+|.*(?:\*{3}|\u2022{3}|\u2588|\.{3}|\u2026).*|[<[{].*[>\]}]|(?:your|my)[-_ ].*|redacted|hidden|removed)$/i

/** The number that names the key. It is not signed, so a blanked one is no loss; a missing one is refused. */
export default defineCheck<KeyId>({
  id: 'key-id-present',
  words: {
    en: {
      title: ({ state }) => {
        switch (state) {
          case 'present':
            return say`The certificate number is present`
          case 'missing':
            return say`The certificate number is missing`
          case 'empty':
            return say`The certificate number is empty`
          case 'blanked':
            return say`The certificate number was blanked`
        }
      },
      detail: ({ state, field }) => {
        if (state === 'present') return say`It names the key and is not part of the string to sign.`
        if (state === 'blanked')
          return say`The value of ${{ code: field }} is a stand-in. It is not part of the string to sign, so nothing is lost for this check.`
        return say`Without ${{ code: field }} the server cannot tell whose key to use. It is not part of the string to sign.`
      },
    },
  },
  *find({ capture, scheme }) {
    if (scheme.keyId === undefined) return
    const line = field(capture, scheme.keyId)
    const value = line === undefined ? '' : text(line.value.value).trim()
    const state =
      line === undefined ? 'missing' : value === '' ? 'empty' : isBlanked(value) ? 'blanked' : 'present'
    yield {
      severity: state === 'present' ? 'passed' : state === 'blanked' ? 'note' : 'error',
      data: { state, field: scheme.keyId },
      places: line === undefined || state === 'present' ? [] : placesOfLine(line),
    }
  },
})

const isBlanked = (value: string): boolean => value.length <= 256 && blanked.test(value)
