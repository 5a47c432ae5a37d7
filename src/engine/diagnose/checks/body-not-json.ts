import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { bodyJson } from '#engine/diagnose/bodies/body-json.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesInPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import type { JsonFault, NotJson } from '#engine/json/json.ts'

interface NotJsonBody {
  readonly reason: JsonFault | 'lost-backslashes' | null
  /** Octets into the body. */
  readonly at: number
  /** A few characters from there on. */
  readonly there: string
  /** It is JSON once the paste's damage is undone. */
  readonly repaired: boolean
}

/** Whether the body is JSON (RFC 8259). Faults that another finding tells of are not told twice. */
export default defineCheck<NotJsonBody>({
  id: 'body-not-json',
  words: {
    en: {
      title: ({ reason }, severity) =>
        severity === 'passed'
          ? say`The body is valid JSON`
          : reason === 'empty'
            ? say`The body is empty`
            : say`The body is not valid JSON`,
      detail: ({ reason, at, there, repaired }) => {
        if (reason === null)
          return repaired
            ? say`It is, once the damage of the copy is undone.`
            : say`Read whole, from the first byte to the last.`
        return faults[reason](say`body ${inBody(at)}`, { code: there })
      },
    },
  },
  *find(evidence) {
    const { capture, wire } = evidence
    const body = capture.body.value
    const { strict, tolerant } = bodyJson(body)
    const right = { reason: null, at: 0, there: '' }
    if (strict.kind === 'json') {
      yield { severity: 'passed', data: { ...right, repaired: false }, places: [] }
      return
    }
    if (wire.source === 'added-by-the-paste' && bodyJson(wire.candidate.body).strict.kind === 'json') {
      yield { severity: 'passed', data: { ...right, repaired: true }, places: [] }
      return
    }
    if (isToldElsewhere(evidence, strict)) return
    const { at, reason } = tolerant.kind === 'json' ? strict : tolerant
    yield {
      severity: reason === 'empty' ? 'warning' : 'error',
      data: {
        reason: reason !== 'empty' && hasLostBackslashes(evidence) ? 'lost-backslashes' : reason,
        at,
        there: glimpse(body, at),
        repaired: false,
      },
      places: placesInPaste(capture.body.from, [{ start: at, end: Math.min(at + 1, body.length) }]),
    }
  },
})

/** A few characters from an offset on, up to where the line ends. */
const glimpse = (body: Octets, at: number): string =>
  Array.from(text(body.subarray(at, at + 48)).replace(/[^ -~\u00a0-\u{10ffff}].*/su, ''))
    .slice(0, 12)
    .join('')

/** Signs that only look like JSON's own, single quotes, a cut body and other encodings have findings of their own. */
function isToldElsewhere({ capture, ledger }: Evidence, { at, reason }: NotJson): boolean {
  const body = capture.body.value
  if (capture.remarks.some(({ kind }) => kind === 'body-not-shown')) return true
  if (reason === 'single-quote' || reason === 'not-utf-8') return true
  if (reason === 'ended' && (ledger.announced ?? 0) > body.length) return true
  const { tolerant } = bodyJson(body)
  return tolerant.kind === 'json' && tolerant.tolerated.some(({ start, end }) => start <= at && at < end)
}

/** JSON inside a string, as in Binance's notifications, without the backslashes before its quotes: logs and Markdown eat them. */
const hasLostBackslashes = ({ capture, scheme }: Evidence): boolean =>
  scheme.direction === 'webhook' && /"data"\s?:\s?"\{"/.test(text(capture.body.value.subarray(0, 65_536)))

type Fault = (place: Message, there: { readonly code: string }) => Message

const faults: Readonly<Record<Exclude<NotJsonBody['reason'], null>, Fault>> = {
  empty: () =>
    say`There is nothing to sign but the frame around it. If a body was sent, it is not in this capture.`,
  unexpected: (place, there) =>
    say`At ${place} stands ${there}, which is none of the things that JSON allows there.`,
  ended: (place) => say`It ends at ${place}, before its last bracket or quote is closed.`,
  'too-deep': (place) =>
    say`It is nested more than 1,000 deep, at ${place}. No request is; it was not read further.`,
  'bad-escape': (place, there) => say`At ${place} a backslash begins no escape that JSON knows: ${there}.`,
  'bad-number': (place, there) => say`At ${place} stands a number that JSON does not allow: ${there}.`,
  'control-character': (place) =>
    say`At ${place} a line end or another control character stands inside a string. JSON wants it escaped; a wrapped copy looks like this.`,
  trailing: (place, there) => say`The JSON ends before ${place}, and something follows after it: ${there}.`,
  'single-quote': (place) => say`A single quote stands at ${place}.`,
  'not-utf-8': (place) => say`The bytes at ${place} are not UTF-8.`,
  'lost-backslashes': (place) =>
    say`The JSON inside ${{ code: 'data' }} has lost the backslashes before its quotes, which shows at ${place}. Logs and web pages eat them; the signature covers them.`,
}
