import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Capture, FieldLine } from '#engine/capture/capture.ts'
import type { FieldRule, SigningScheme } from '#engine/scheme/scheme.ts'
import type { HeaderRow } from '#engine/diagnose/account.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'

/** More rows than these help nobody; those with a rule are always among them. */
const rowLimit = 500

/**
 * The rows of the Headers tab: each header of the capture in its order, with what the scheme's rule says of it, then what the
 * rules want and the capture lacks.
 */
export function headerRows(
  capture: Capture,
  scheme: SigningScheme | null,
  language: Language,
): readonly HeaderRow[] {
  const word = words[language]
  const rules = new Map((scheme?.rules ?? []).map((rule) => [rule.field.toLowerCase(), rule]))
  const firsts = new Set(Array.from(rules.keys(), (name) => field(capture, name)))
  const present = capture.fields
    .filter((line, index) => index < rowLimit || firsts.has(line))
    .map((line): HeaderRow => {
      const rule = rules.get(line.name.value.toLowerCase())
      const checked =
        rule === undefined ? lengthRow(capture, line, word) : ruleRow(line, rule, firsts.has(line), word)
      return { name: line.name.value, value: text(line.value.value), at: line.at, ...checked }
    })
  const missing = Array.from(rules.values())
    .filter((rule) => rule.required && field(capture, rule.field) === undefined)
    .map((rule): HeaderRow => ({
      name: rule.field,
      value: null,
      at: null,
      state: 'missing',
      rule: word.rules.get(rule.id)?.wanted ?? null,
    }))
  return [...present, ...missing]
}

type Checked = Pick<HeaderRow, 'state' | 'rule'>

function ruleRow(line: FieldLine, rule: FieldRule, isFirst: boolean, word: RowWords): Checked {
  if (!isFirst) return { state: 'warn', rule: word.again }
  const value = text(line.value.value)
  const told = word.rules.get(rule.id)
  if (rule.pattern === undefined || rule.pattern.test(value))
    return { state: 'ok', rule: told?.wanted ?? null }
  return { state: 'bad', rule: told?.but(value) ?? null }
}

/** Content-Length has no rule of a scheme, and still says something; of all else nothing is known. */
function lengthRow({ contentLength, body }: Capture, line: FieldLine, word: RowWords): Checked {
  if (line.name.value.toLowerCase() !== 'content-length') return { state: 'unchecked', rule: null }
  if (contentLength === null) return { state: 'bad', rule: word.noNumber }
  const { length } = body.value
  return contentLength === length
    ? { state: 'ok', rule: word.equalsBody }
    : { state: 'warn', rule: word.differsFromBody(length) }
}

interface RuleWords {
  /** What the rule wants, short enough for a cell. */
  readonly wanted: Message
  /** The same, and what the value is instead. */
  readonly but: (value: string) => Message
}

interface RowWords {
  /** By the id of the scheme's rule. */
  readonly rules: ReadonlyMap<string, RuleWords>
  readonly again: Message
  readonly noNumber: Message
  readonly equalsBody: Message
  readonly differsFromBody: (bytes: number) => Message
}

const characters = (value: string): Message =>
  say`${{ count: Array.from(value).length, one: 'character', other: 'characters' }}`

/** What is wrong with digits: how many there are, or that other characters are among them. */
const digits = (value: string): Message =>
  /^\d+$/.test(value)
    ? say`this has ${value.length}`
    : say`this has ${characters(value)} that are not all digits`

const words: Readonly<Record<Language, RowWords>> = {
  en: {
    again: say`A second one; the first was used`,
    noNumber: say`A number of bytes; this is none`,
    equalsBody: say`Equals the body`,
    differsFromBody: (bytes) => say`The body as pasted has ${{ bytes }}`,
    rules: new Map<string, RuleWords>([
      ['timestamp-13-digits', { wanted: say`13 digits`, but: (value) => say`13 digits; ${digits(value)}` }],
      [
        'nonce-32-characters',
        {
          wanted: say`32 letters and digits`,
          but: (value) => say`32 letters and digits; this has ${characters(value)}`,
        },
      ],
      ['certificate-serial', { wanted: say`Present`, but: () => say`One word; this is empty or has blanks` }],
      [
        'content-type-json',
        {
          wanted: say`${{ code: 'application/json' }}`,
          but: () => say`${{ code: 'application/json' }}; this is another type`,
        },
      ],
      [
        'signature-128-upper-hex',
        {
          wanted: say`128 upper-case hex digits`,
          but: (value) =>
            /^[0-9A-Fa-f]{128}$/.test(value)
              ? say`128 upper-case hex digits; this has lower-case ones`
              : say`128 upper-case hex digits; this has ${characters(value)}`,
        },
      ],
      [
        'signature-rsa-base64',
        {
          wanted: say`Base64 of an RSA signature`,
          but: (value) => say`Base64 of an RSA signature; this has ${characters(value)}`,
        },
      ],
    ]),
  },
}
