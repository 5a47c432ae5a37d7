import { text, utf8 } from '#engine/bytes/text.ts'
import { strictJson } from '#engine/diagnose/damage/reading.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { repairLimit } from '#engine/diagnose/repair.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import { readJson } from '#engine/json/json.ts'

/** How many there are, and where the first one stands, in octets of the body. */
interface Data {
  readonly count: number
  readonly at: number
}

const quote = utf8("'")
const [mark] = quote

/** A dictionary printed as Python prints it, or JSON written by hand. */
export default defineMistake<Data>({
  id: 'single-quotes',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 24,
  covers: ['single-quotes', 'body-not-json'],
  words: {
    en: {
      title: () => say`The body uses single quotes; JSON needs double quotes.`,
      detail: ({ count, at }) =>
        say`${{ octets: quote, lane: 'sent' }} at body ${inBody(at)}, ${{ count, one: 'time', other: 'times' }}.`,
      fix: () =>
        say`Build the JSON with a serialiser (Python: ${{ code: 'json.dumps(data)' }}, not ${{ code: 'str(data)' }}).`,
    },
  },
  calls: {
    Python: { wrong: 'data=str(order)', right: 'data=json.dumps(order)' },
  },
  suspect({ wire }) {
    const { body } = wire.candidate
    if (body.length > repairLimit) return null
    const json = readJson(body)
    if (json.kind === 'json' || json.reason !== 'single-quote') return null
    return { count: body.filter((octet) => octet === mark).length, at: json.at }
  },
  vary: (body) =>
    signedTexts(
      body,
      () => (strictJson(body) === null ? [[text(body).replaceAll("'", '"'), null] as const] : []),
      () => ({
        count: body.filter((octet) => octet === mark).length,
        at: body.indexOf(mark ?? 0),
      }),
    ),
})
