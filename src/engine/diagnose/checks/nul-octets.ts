import type { ByteRange } from '#engine/bytes/octets.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import type { Place } from '#engine/diagnose/finding.ts'
import { placesInPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface NulOctets {
  readonly count: number
}

/** Octets of zero: programs in C end a text there, and a clipboard cuts it there. */
export default defineCheck<NulOctets>({
  id: 'nul-octets',
  words: {
    en: {
      title: ({ count }) => say`${{ count, one: 'NUL byte', other: 'NUL bytes' }} in the capture`,
      detail: () =>
        say`${{ octets: Uint8Array.of(0) }} (0x00) is shown and counted like any other byte. Many programs stop reading there, so one side may have signed less than the other.`,
    },
  },
  *find({ capture }) {
    const body = capture.body.value
    const nuls: ByteRange[] = []
    for (let at = body.indexOf(0); at !== -1; at = body.indexOf(0, at + 1))
      nuls.push({ start: at, end: at + 1 })
    // The reader counts those of the whole paste, and says where the first one stands.
    const remark = capture.remarks.find(({ kind }) => kind === 'nul')
    const count = Math.max(nuls.length, Number(remark?.detail ?? (remark === undefined ? 0 : 1)))
    if (count === 0) return
    const first: readonly Place[] =
      remark === undefined ? [] : [{ view: 'capture', start: remark.at.start, end: remark.at.end }]
    const places = placesInPaste(capture.body.from, nuls)
    yield { severity: 'warning', data: { count }, places: places.length > 0 ? places : first }
  },
})
