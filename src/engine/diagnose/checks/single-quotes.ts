import { bodyJson } from '#engine/diagnose/bodies/body-json.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesInPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'
import { inBody } from '#engine/diagnose/offsets.ts'

interface SingleQuotes {
  /** Of the first, octets into the body. */
  readonly at: number
  readonly count: number
}

const apostrophe = 0x27

/** A body in single quotes, which a language prints for its own data and JSON does not know (M26). */
export default defineCheck<SingleQuotes>({
  id: 'single-quotes',
  words: {
    en: {
      title: () => say`The body uses single quotes; JSON needs double quotes`,
      detail: ({ at, count }) =>
        say`${{ octets: Uint8Array.of(apostrophe) }} at body ${inBody(at)}, ${{ count, one: 'time', other: 'times' }}. Build the JSON with a serialiser (Python: ${{ code: 'json.dumps(data)' }}, not ${{ code: 'str(data)' }}).`,
    },
  },
  *find({ capture }) {
    const body = capture.body.value
    const { strict } = bodyJson(body)
    if (strict.kind !== 'not-json' || strict.reason !== 'single-quote') return
    const quotes: { start: number; end: number }[] = []
    for (let at = body.indexOf(apostrophe, strict.at); at !== -1; at = body.indexOf(apostrophe, at + 1))
      quotes.push({ start: at, end: at + 1 })
    yield {
      severity: 'error',
      data: { at: strict.at, count: quotes.length },
      places: placesInPaste(capture.body.from, quotes),
    }
  },
})
