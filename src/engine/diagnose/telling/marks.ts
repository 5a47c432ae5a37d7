import type { ByteRange } from '#engine/bytes/octets.ts'
import type { Capture, FieldLine } from '#engine/capture/capture.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import type { Mark } from '#engine/diagnose/account.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { flaggedCharacters, labelOf } from '#engine/diagnose/characters/flagged-characters.ts'
import { inPaste } from '#engine/diagnose/in-paste.ts'

/** Flags that are marked; a page that draws more is slow, and nobody reads on. */
const flagLimit = 5_000

/** Headers whose names are marked, for the same reason. */
const nameLimit = 2_000

/**
 * What is what in the paste, in its order: headers, body, answer, the rest, and each flagged character. Marks do not overlap,
 * save flags, which lie inside the body's mark.
 */
export function marksOf(capture: Capture, evidence: Evidence | null): readonly Mark[] {
  const flags = evidence === null ? [] : flagMarks(evidence)
  const body = rangeMark('body', inPaste(capture.body.from, { start: 0, end: capture.body.value.length }))
  const firm = apart(
    inOrder([
      ...headerMarks(capture, evidence?.scheme ?? null),
      ...body,
      ...(capture.answer === null ? [] : rangeMark('answer', capture.answer.at)),
    ]),
  )
  const leftOver = inOrder(capture.leftovers.flatMap((at) => rangeMark('left-over', at)))
  const [bodyMark] = body
  const outside = flags.filter(
    (flag) => bodyMark === undefined || flag.end <= bodyMark.start || flag.start >= bodyMark.end,
  )
  return [...around(firm, outside), ...around(leftOver, firm), ...flags].sort(byPlace)
}

/** By place; what holds another comes before it. */
const byPlace = (left: Mark, right: Mark): number => left.start - right.start || right.end - left.end

const inOrder = (marks: readonly Mark[]): readonly Mark[] => marks.toSorted(byPlace)

const rangeMark = (kind: Mark['kind'], at: ByteRange | null): readonly Mark[] =>
  at === null || at.start >= at.end ? [] : [{ kind, start: at.start, end: at.end }]

function flagMarks(evidence: Evidence): readonly Mark[] {
  const marks: Mark[] = []
  for (const flag of flaggedCharacters(evidence)) {
    if (marks.length === flagLimit) break
    if (flag.at === null) continue
    const { start, end } = flag.at
    marks.push({ kind: 'flag', start, end, source: flag.source, label: labelOf(flag) })
  }
  return marks
}

function headerMarks(capture: Capture, scheme: SigningScheme | null): readonly Mark[] {
  const kinds =
    scheme === null ? new Map<string, Mark['kind']>([['content-length', 'length']]) : valueKinds(scheme)
  const seen = new Set<string>()
  return capture.fields.slice(0, nameLimit).flatMap((line) => {
    const name = line.name.value.toLowerCase()
    const kind = seen.has(name) ? undefined : kinds.get(name)
    seen.add(name)
    return [...nameMark(line), ...(kind === undefined ? [] : valueMark(line, kind))]
  })
}

/** What the value of a header is to a scheme, by the header's name in lower case. */
function valueKinds({
  timestamp,
  nonce,
  signature,
  keyId,
}: SigningScheme): ReadonlyMap<string, Mark['kind']> {
  const kinds = new Map<string, Mark['kind']>([
    ['content-length', 'length'],
    [signature.field.toLowerCase(), 'signature'],
  ])
  if (timestamp !== undefined) kinds.set(timestamp.field.toLowerCase(), 'timestamp')
  if (nonce !== undefined) kinds.set(nonce.field.toLowerCase(), 'nonce')
  if (keyId !== undefined) kinds.set(keyId.toLowerCase(), 'key-id')
  return kinds
}

const nameMark = ({ name }: FieldLine): readonly Mark[] =>
  rangeMark('name', name.from.kind === 'exact' || name.from.kind === 'decoded' ? name.from.range : null)

const valueMark = ({ value }: FieldLine, kind: Mark['kind']): readonly Mark[] =>
  rangeMark(kind, inPaste(value.from, { start: 0, end: value.value.length }))

/** Without the marks that begin inside the one before. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  let end = 0
  return marks.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}

/** The marks with holes cut out of them. Marks are in order and apart, and so are holes once they are in order. */
function around(marks: readonly Mark[], holes: readonly Mark[]): readonly Mark[] {
  const ordered = inOrder(holes)
  const pieces: Mark[] = []
  let next = 0
  for (const mark of marks) {
    let { start } = mark
    while ((ordered[next]?.end ?? Infinity) <= start) next++
    for (let hole = ordered[next]; hole !== undefined && hole.start < mark.end; hole = ordered[++next]) {
      if (hole.start > start) pieces.push({ ...mark, start, end: hole.start })
      start = hole.end
    }
    if (start < mark.end) pieces.push({ ...mark, start })
  }
  return pieces
}
