import { defineCheck } from '#engine/diagnose/finding.ts'
import { say } from '#engine/diagnose/message.ts'
import { sightRemarks } from '#engine/diagnose/remarked.ts'
import type { Remarked } from '#engine/diagnose/remarked.ts'

const isStale = ({ detail }: Remarked): boolean => detail === 'stale'

/** A body that is announced in chunks (RFC 9112, section 7.1), and whose chunks are not there or break off. */
export default defineCheck<Remarked>({
  id: 'chunks-broken',
  words: {
    en: {
      title: (data) =>
        isStale(data)
          ? say`The body is announced in chunks, and has none`
          : say`The chunks of the body do not add up`,
      detail: (data) =>
        isStale(data)
          ? say`${{ code: 'Transfer-Encoding: chunked' }} is there, and no sizes of chunks. Tools that show a body whole leave the header behind; the body was taken as it stands.`
          : say`${{ code: 'Transfer-Encoding: chunked' }} is announced, but a chunk is cut or its size is wrong. What there is of the body was taken.`,
    },
  },
  *find(evidence) {
    for (const sighting of sightRemarks(evidence, 'chunked-broken', 'warning'))
      yield isStale(sighting.data) ? { ...sighting, severity: 'note' } : sighting
  },
})
