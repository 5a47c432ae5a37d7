import { same } from '#engine/bytes/octets.ts'
import type { FieldLine } from '#engine/capture/capture.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placeLimit, placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface DuplicateField {
  readonly name: string
  readonly count: number
  readonly equal: boolean
}

/** A header that must stand once and stands more often: each program picks another one (RFC 9110, section 5.3). */
export default defineCheck<DuplicateField>({
  id: 'duplicate-field',
  words: {
    en: {
      title: ({ name, count }) => say`${{ code: name }} is there ${count} times`,
      detail: ({ equal }) =>
        equal
          ? say`The values are equal. The first was used; some servers join them with a comma, and then the value is another.`
          : say`The values differ. The first was used; nobody can say which one the server takes.`,
    },
  },
  *find(evidence) {
    for (const [first, ...others] of linesThatMatter(evidence)) {
      if (first === undefined || others.length === 0) continue
      const equal = others.every(({ value }) => same(value.value, first.value.value))
      yield {
        severity: equal ? 'warning' : 'error',
        data: { name: first.name.value, count: others.length + 1, equal },
        places: [first, ...others].slice(0, placeLimit).flatMap(placesOfLine),
      }
    }
  },
})

/** The lines of each header that is signed, has a rule, or says where the body ends. */
function linesThatMatter({ capture, scheme }: Evidence): Iterable<readonly FieldLine[]> {
  const names = [
    ...scheme.rules.map(({ field }) => field),
    scheme.signature.field,
    'Content-Length',
    'Transfer-Encoding',
  ]
  const lines = new Map(names.map((name): [string, FieldLine[]] => [name.toLowerCase(), []]))
  for (const line of capture.fields) lines.get(line.name.value.toLowerCase())?.push(line)
  return lines.values()
}
