import { adviceFor } from '#engine/diagnose/form-advice.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

interface Lost extends Remarked {
  readonly format: string
}

const signs: Readonly<Record<string, string>> = {
  '': 'one sign',
  ' ': 'a space',
  '.': 'a dot',
  '?': 'a question mark',
  '\ufffd': 'U+FFFD',
}

const hexView = say`In Fiddler’s HexView choose Copy as hex, or save the request’s body as a file.`

/** A form that writes one sign for every character that it does not know: what stood there is gone. */
export default defineCheck<Lost>({
  id: 'characters-lost',
  words: {
    en: {
      title: () => say`Characters of the body are lost`,
      detail: ({ detail, format }) =>
        say`What wrote it puts ${signs[detail ?? ''] ?? { code: detail ?? '' }} for every character that it cannot show, so the body is not what was sent. ${detail === '?' ? hexView : adviceFor(format)}`,
    },
  },
  *find(evidence) {
    for (const sighting of sightRemarks(evidence, 'characters-lost', 'warning'))
      yield { ...sighting, data: { ...sighting.data, format: evidence.capture.format } }
  },
})
