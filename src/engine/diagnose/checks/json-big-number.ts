import { bodyJson } from '#engine/diagnose/bodies/body-json.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesInPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'
import { pathAt } from '#engine/json/json.ts'
import type { JsonNode, JsonNumber } from '#engine/json/json.ts'

interface BigNumbers {
  readonly count: number
  readonly path: string
  readonly written: string
  /** What JavaScript makes of it. */
  readonly rounded: string
  readonly webhook: boolean
}

/** Numbers that a double cannot hold: whoever parses and writes the body again rounds them, and the signature no longer fits. */
export default defineCheck<BigNumbers>({
  id: 'json-big-number',
  words: {
    en: {
      title: ({ count, webhook }) =>
        webhook
          ? say`Verify the raw body: parsing rounds ${{ count, one: 'number', other: 'numbers' }} in it`
          : say`Parsing rounds ${{ count, one: 'number', other: 'numbers' }} in the body`,
      detail: ({ path, written, rounded, webhook }) =>
        say`${{ code: path }} is ${{ code: written }}, beyond the precision of a double; JavaScript and Go make ${{ code: rounded }} of it. ${webhook ? 'The signature covers the digits as they were received.' : 'Sign and send the same text.'}`,
    },
  },
  *find({ capture, scheme }) {
    const { tolerant } = bodyJson(capture.body.value)
    if (tolerant.kind !== 'json') return
    const numbers = numbersIn(tolerant.root).filter(({ text }) => isRounded(text))
    const [first] = numbers
    if (first === undefined) return
    const webhook = scheme.direction === 'webhook'
    yield {
      severity: webhook ? 'warning' : 'note',
      data: {
        count: numbers.length,
        path: pathAt(tolerant.root, first.start) || 'The body',
        written: first.text.slice(0, 40),
        rounded: String(Number(first.text)),
        webhook,
      },
      places: placesInPaste(capture.body.from, numbers),
    }
  },
})

function numbersIn(root: JsonNode): readonly JsonNumber[] {
  const numbers: JsonNumber[] = []
  const open: JsonNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'number') numbers.push(node)
    else if (node.kind === 'array') for (const item of node.items) open.push(item)
    else if (node.kind === 'object') for (const { value } of node.members) open.push(value)
  }
  return numbers.sort((left, right) => left.start - right.start)
}

/** Whether another number is written when it has gone through a double, whose shortest text JavaScript writes. */
function isRounded(written: string): boolean {
  const value = Number(written)
  if (!Number.isFinite(value)) return true
  const before = decimal(written)
  const after = decimal(String(value))
  return before.digits !== after.digits || before.exponent !== after.exponent
}

/** The significant digits of a number, and the power of ten of the first: `1230` and `1.23e3` are both 123 and 3. */
function decimal(written: string): { readonly digits: string; readonly exponent: number } {
  const [mantissa = '', power = '0'] = written.replace(/^-/, '').toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const all = whole + fraction
  const leading = all.search(/[1-9]/)
  if (leading === -1) return { digits: '', exponent: 0 }
  let end = all.length
  while (all[end - 1] === '0') end--
  return { digits: all.slice(leading, end), exponent: Number(power) + whole.length - 1 - leading }
}
