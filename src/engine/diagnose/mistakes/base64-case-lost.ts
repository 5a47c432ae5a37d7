import { toBase64 } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { digestLength } from '#engine/scheme/algorithm.ts'

/** Into which case it was turned. */
interface Data {
  readonly letters: 'upper' | 'lower'
}

/** Base64 that was turned into one case, as hex should be: its letters can no longer be told apart. */
export default defineMistake<Data>({
  id: 'base64-case-lost',
  side: 'signer',
  dimension: 'output',
  rank: 51,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ letters }) => say`The signature is Base64 that was turned into ${letters} case.`,
      detail: ({ letters }) => say`The right bytes in Base64, in ${letters} case, are what the header has.`,
      fix: () => say`Write the bytes as hex first, and turn that into upper case.`,
    },
  },
  calls: {
    'C#': { wrong: 'Convert.ToBase64String(mac).ToUpper()', right: 'Convert.ToHexString(mac)' },
    JavaScript: { wrong: ".digest('base64').toUpperCase()", right: ".digest('hex').toUpperCase()" },
    Python: { wrong: 'base64.b64encode(mac).upper()', right: 'mac.hex().upper()' },
    PHP: { wrong: 'strtoupper(base64_encode($mac))', right: 'strtoupper(bin2hex($mac))' },
  },
  *forward(received) {
    const written = received.trim()
    if (!/[G-Z+/]/i.test(written)) return
    for (const letters of ['upper', 'lower'] as const) {
      const turned = (text: string): string => (letters === 'upper' ? text.toUpperCase() : text.toLowerCase())
      if (turned(written) !== written) continue
      for (const length of new Set(Object.values(digestLength)))
        if (written.replace(/=+$/, '').length === Math.ceil((4 * length) / 3))
          yield {
            length,
            write: (mac) => {
              const base64 = toBase64(mac)
              return received.replace(
                written,
                turned(written.endsWith('=') ? base64 : base64.replace(/=+$/, '')),
              )
            },
            data: { letters },
          }
    }
  },
})
