import { fromBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Answer } from '#report/answer.ts'
import { maskOf, shortest } from '#report/mask.ts'
import type { Mask } from '#report/mask.ts'
import { maskedReport } from '#report/masked-report.ts'
import { sensitiveIn } from '#share/sensitive.ts'

/** Values that are looked for everywhere: each is a pass over the whole report. The rest is masked where it has its name beside it. */
const most = 8

/** The answer with the credentials of the request masked, at the same length: those that a debug link hides at first. */
export function withoutCredentials(answer: Answer): Answer {
  const { capture } = answer.report
  const { headers, target, body } = capture
  const places = [...headers.map(lineOf), target ?? ''].map(utf8)
  const values = [...places, fromBase64(body) ?? new Uint8Array(0)].flatMap((octets) =>
    credentialsIn(octets).map(({ start, end }) => text(octets.subarray(start, end))),
  )
  // A string to sign holds the value of a header without its name.
  const wanted = [...new Set(values)].filter((value) => value.length >= shortest).slice(0, most)
  const masks = [named, ...wanted.map((value) => maskOf(utf8(value)))]
  const mask: Mask = {
    octets: (value) => masks.reduce((masked, { octets }) => octets(masked), value),
    text: (value) => masks.reduce((masked, { text }) => text(masked), value),
  }
  const lines = headers.map(([name, value]) => [name, maskedIn(name, value)] as const)
  const { report } = maskedReport({ ...answer.report, capture: { ...capture, headers: lines } }, mask)
  const remarks = answer.remarks.map(mask.text)
  return { report, remarks: values.length === 0 ? remarks : [...remarks, areMasked] }
}

const areMasked = 'Credentials are masked in this report, at the same length.'

type Header = Answer['report']['capture']['headers'][number]

const lineOf = ([name, value]: Header): string => `${name}: ${value}`

/** The value of a header, masked where its name says that it is a credential. */
const maskedIn = (name: string, value: string): string =>
  named.text(lineOf([name, value])).slice(lineOf([name, '']).length)

const credentialsIn = (octets: Octets) =>
  sensitiveIn(octets).filter(({ sensitivity }) => sensitivity === 'credential')

/** Masks what is known for a credential by its name or its look. */
const named: Mask = {
  octets: (value) => {
    const found = credentialsIn(value)
    if (found.length === 0) return value
    const masked = value.slice()
    for (const { start, end } of found) masked.fill('*'.charCodeAt(0), start, end)
    return masked
  },
  text: (value) => {
    const before = utf8(value)
    const after = named.octets(before)
    return after === before ? value : text(after)
  },
}
