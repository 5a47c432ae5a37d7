import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { repairLimit } from '#engine/diagnose/repair.ts'
import { readableJson, rewritten } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { numbersOf } from '#engine/diagnose/rewriting/numbers.ts'
import type { NumberText } from '#engine/diagnose/rewriting/numbers.ts'
import { respellings, respeltInEnglish } from '#engine/diagnose/rewriting/respelt.ts'
import type { Respelt } from '#engine/diagnose/rewriting/respelt.ts'

/** A value with a comma: in quotes, or without, which is no JSON. */
const withComma = /(?<=:\s*"?)-?\d{1,15},\d{1,18}(?="?\s*[,}\]])/g

/** The language of the computer decides how a number becomes text. */
export default defineMistake<Respelt>({
  id: 'decimal-comma',
  side: 'signer',
  dimension: 'body',
  layer: 'values',
  rank: 36,
  words: {
    en: {
      title: ({ signed }) =>
        signed.includes(',')
          ? say`A number was signed with a decimal comma.`
          : say`A number was sent with a decimal comma.`,
      detail: (data) => respeltInEnglish(data),
      fix: () => say`Turn numbers into text independently of the computer’s language.`,
    },
  },
  calls: {
    'C#': { wrong: 'amount.ToString()', right: 'amount.ToString(CultureInfo.InvariantCulture)' },
    Java: { wrong: 'String.format("%.2f", amount)', right: 'String.format(Locale.ROOT, "%.2f", amount)' },
    PHP: { wrong: 'sprintf("%f", $amount)', right: 'sprintf("%F", $amount)' },
    Python: { wrong: "locale.format_string('%.2f', amount)", right: "f'{amount:.2f}'" },
    JavaScript: { wrong: 'amount.toLocaleString()', right: 'amount.toFixed(2)' },
  },
  *vary(body) {
    if (body.length > repairLimit) return
    const root = readableJson(body) ?? { kind: 'literal', value: null, start: 0, end: body.length }
    const points = numbersOf(root).filter((number) => /^-?\d+\.\d+$/.test(number.text))
    const commas = Array.from(octetText(body).matchAll(withComma), ({ 0: written, index }): NumberText => ({
      text: written,
      start: index,
      end: index + written.length,
      quoted: body[index - 1] === quote,
    }))
    yield* rewritten(body, 30, respellings(body, root, points, [({ text }) => text.replace('.', ',')]))
    yield* rewritten(body, 30, respellings(body, root, commas, [({ text }) => text.replace(',', '.')]))
  },
})

const quote = 0x22
