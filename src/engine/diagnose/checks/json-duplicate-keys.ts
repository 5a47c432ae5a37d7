import { bodyJson } from '#engine/diagnose/bodies/body-json.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesInPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface DuplicateKeys {
  readonly count: number
  readonly first: string
}

/** A name that stands twice in one object: programs keep one of the two, and which one is theirs to choose (RFC 8259, section 4). */
export default defineCheck<DuplicateKeys>({
  id: 'json-duplicate-keys',
  words: {
    en: {
      title: ({ count }) => say`${{ count, one: 'duplicate key', other: 'duplicate keys' }} in the JSON`,
      detail: ({ first }) =>
        say`${{ code: first }} stands more than once. A program that parses and writes the body again drops one, and then the signature no longer fits.`,
    },
  },
  *find({ capture }) {
    const { tolerant } = bodyJson(capture.body.value)
    const [first] = tolerant.kind === 'json' ? tolerant.duplicates : []
    if (tolerant.kind !== 'json' || first === undefined) return
    yield {
      severity: 'warning',
      data: { count: tolerant.duplicates.length, first: first.name.text },
      places: placesInPaste(
        capture.body.from,
        tolerant.duplicates.map(({ name }) => name),
      ),
    }
  },
})
