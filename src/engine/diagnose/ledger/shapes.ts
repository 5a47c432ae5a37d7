import type { Language, Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'
import type { LedgerEntry, Shape } from './ledger.ts'

type Words = Readonly<Record<Shape, (entry: LedgerEntry) => Message>>

/** What a line of the ledger takes the sent body for, as a noun phrase: "the string to sign, 13 + 1 + 32 + 1 + 302 + 1". */
export const shapeWords: Readonly<Record<Language, Words>> = {
  en: {
    'as-pasted': () => say`the body as pasted`,
    repaired: () => say`the body with the paste damage undone`,
    compact: () => say`the body without white space between its parts`,
    'with-bom': () => say`the body with a byte order mark before it`,
    'without-bom': () => say`the body without its byte order mark`,
    'with-line-end': () => say`the body with a line feed after it`,
    'with-crlf-end': () => say`the body with CR LF after it`,
    'without-line-end': () => say`the body without its last line end`,
    'crlf-line-ends': () => say`the body with CR LF for each line end`,
    'lf-line-ends': () => say`the body with LF for each line end`,
    'string-to-sign': (entry) => say`the string to sign, ${sum(entry)}`,
    'string-to-sign-crlf': (entry) => say`the string to sign with CR LF for each LF, ${sum(entry)}`,
    'string-to-sign-no-last': (entry) => say`the string to sign without its last line feed, ${sum(entry)}`,
    'values-removed': (entry) => removed(entry),
  },
}

/** Terms that add up, as in 13 + 1 + 32 + 1 + 302 + 1. */
const sum = ({ terms = [] }: LedgerEntry): Message =>
  terms.flatMap((term, index): Message => (index === 0 ? [term.bytes] : [' + ', term.bytes]))

function removed({ bytes, candidate, keys = [] }: LedgerEntry): Message {
  const missing = bytes - candidate.body.length
  const named = keys
    .slice(0, most)
    .flatMap((key, index): Message => [
      index === 0 ? '' : index === Math.min(keys.length, most) - 1 ? ' and ' : ', ',
      { code: key },
    ])
  return say`the body before ${{ bytes: missing }} were removed from it, for instance the ${keys.length === 1 ? 'value' : 'values'} of ${named}, now empty`
}

const most = 4
