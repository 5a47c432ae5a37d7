import type { ByteRange } from '#engine/bytes/octets.ts'
import { nodesOf } from '#engine/diagnose/damage/reading.ts'
import type { JsonNode } from '#engine/json/json.ts'

/** A number as it is written, in a place of its own or alone in a string: its range is that of the digits. */
export interface NumberText extends ByteRange {
  readonly text: string
  readonly quoted: boolean
}

/** More are not respelt: one program wrote them all, and many alike say no more than a few. */
const most = 40

/** Amounts are written as text as often as not; whole numbers in text are identifiers. */
const amount = /^-?\d{1,30}(?:\.\d{1,40}|(?:\.\d{1,40})?[eE][+-]?\d{1,3})$/

/** The numbers of a JSON text, and the strings that hold an amount. */
export function numbersOf(root: JsonNode): readonly NumberText[] {
  const found: NumberText[] = []
  const names = new Set<JsonNode>()
  for (const node of nodesOf(root)) {
    if (node.kind === 'object') for (const { name } of node.members) names.add(name)
    if (node.kind === 'number')
      found.push({ start: node.start, end: node.end, text: node.text, quoted: false })
    // A digit that was written as an escape is no place to put another in.
    if (node.kind === 'string' && amount.test(node.text) && node.end - node.start === node.text.length + 2)
      if (!names.has(node))
        found.push({ start: node.start + 1, end: node.end - 1, text: node.text, quoted: true })
    if (found.length === most) break
  }
  return found
}
