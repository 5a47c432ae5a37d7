import { adviceFor } from '#engine/diagnose/form-advice.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

interface Cut extends Remarked {
  readonly format: string
}

/** What wrote the capture stopped in the middle of the body, and says so. */
export default defineCheck<Cut>({
  id: 'body-cut',
  words: {
    en: {
      title: () => say`The body was cut off`,
      detail: ({ detail, format }) => {
        const missing = detail !== null && /^[1-9]\d*$/.test(detail) ? Number(detail) : null
        if (missing !== null)
          return say`${{ bytes: missing }} of it are not in the paste. ${adviceFor(format)}`
        return detail !== null && /\w{3}/.test(detail) && detail !== 'firefox'
          ? say`What wrote it says so itself: ${{ code: detail }}. ${adviceFor(format)}`
          : say`Its end is not in the paste. ${adviceFor(detail === 'firefox' ? detail : format)}`
      },
    },
  },
  *find(evidence) {
    for (const sighting of sightRemarks(evidence, 'body-cut', 'warning'))
      yield { ...sighting, data: { ...sighting.data, format: evidence.capture.format } }
  },
})
