import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { rewrittenJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Habit, Respelt } from '#engine/diagnose/rewriting/respelt.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import type { JsonNode } from '#engine/json/json.ts'

/** A value as it stands in the body, quotes and all; what does not look like a number is left. */
const inText =
  (change: (digits: string) => string): Habit<JsonNode> =>
  (node) => {
    if (node.kind === 'number') return change(node.text)
    if (node.kind !== 'string' || node.end - node.start !== node.text.length + 2) return null
    return /^[+-]?[\d., ']*\d$/.test(node.text) ? `"${change(node.text)}"` : null
  }

const grouped =
  (sign: string) =>
  (digits: string): string =>
    digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, sign))

const habits: readonly Habit<JsonNode>[] = [
  // "0001" went through a whole number.
  inText((digits) => digits.replace(/^0+(?=\d)/, '')),
  inText((digits) => digits.replace(/(?<=\d)[, '](?=\d{3})/g, '')),
  ...[',', ' ', "'"].map((sign) => inText(grouped(sign))),
  inText((digits) => digits.replace(/^(-?)0\./, '$1.')),
  inText((digits) => digits.replace(/^\./, '0.')),
  inText((digits) => (/^\d/.test(digits) ? `+${digits}` : digits.replace(/^\+/, ''))),
]

/** Only so many values are respelt. */
const most = 12

/** A number was written for people: with thousands in groups, with a plus, without zeros before it. */
export default defineMistake<Respelt>({
  id: 'number-formatted',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 52,
  words: {
    en: {
      title: () => say`A number was written otherwise when it was signed.`,
      detail: (data) => respeltInEnglish(data),
      fix: () => say`Write each number once, and sign and send that same text.`,
    },
  },
  calls: {
    PHP: { wrong: 'number_format($amount, 2)', right: "number_format($amount, 2, '.', '')" },
    'C#': { wrong: 'amount.ToString("N2")', right: 'amount.ToString("F2", CultureInfo.InvariantCulture)' },
    Python: { wrong: "f'{amount:,.2f}'", right: "f'{amount:.2f}'" },
    JavaScript: { wrong: 'amount.toLocaleString()', right: 'amount.toFixed(2)' },
  },
  vary: (body) =>
    rewrittenJson(body, 30, (root) => {
      const values = [...valuesOf(root)].filter((node) => habits.some((habit) => habit(node) !== null))
      return respellings(body, root, values.slice(0, most), habits)
    }),
})
