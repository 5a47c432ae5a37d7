import { extra, partsOf } from '#engine/diagnose/rewriting/framing.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import type { Role, SignatureBase } from '#engine/scheme/scheme.ts'

/** How the string begins. */
interface Data {
  readonly start: string
}

/** How parts are written with their names: before each, after each, and around all. */
interface Form {
  readonly name: (role: Role) => string
  readonly between: string
  readonly open: string
  readonly close: string
}

const spelt: Readonly<Record<string, string>> = { timestamp: 'Timestamp', nonce: 'Nonce', body: 'Body' }

const forms: readonly Form[] = [
  { name: (role) => `${role}=`, between: '&', open: '', close: '' },
  { name: (role) => `${role}=`, between: '\n', open: '', close: '\n' },
  { name: (role) => `${role}:`, between: '\n', open: '', close: '\n' },
  { name: (role) => `${role}: `, between: '\n', open: '', close: '\n' },
  { name: (role) => `BinancePay-${spelt[role] ?? role}: `, between: '\n', open: '', close: '\n' },
  { name: (role) => `BinancePay-${spelt[role] ?? role}:`, between: '\n', open: '', close: '\n' },
  { name: (role) => `"${role}":`, between: ',', open: '{', close: '}' },
  { name: () => '', between: ',', open: '[', close: ']' },
  { name: () => '', between: ', ', open: '[', close: ']' },
]

/** As the Spot API has it: https://developers.binance.com/docs/binance-spot-api-docs/rest-api. */
const spot = [
  ['timestamp=', ''],
  ['recvWindow=5000&timestamp=', ''],
  ['timestamp=', '&recvWindow=5000'],
] as const

/** The parts with their names, as a query string, as header lines or as an object. */
export default defineMistake<Data>({
  id: 'named-parts',
  side: 'signer',
  dimension: 'framing',
  rank: 52,
  words: {
    en: {
      title: () => say`The parts were signed with more than their values.`,
      detail: ({ start }) => say`Your signature matches a string that starts with ${{ code: start }}.`,
      fix: () =>
        say`Sign the bare values of timestamp, nonce and body, with ${{ code: '"\\n"' }} after each.`,
    },
  },
  *vary(base) {
    const parts = partsOf(base)
    const clock = parts.find(({ role }) => role === 'timestamp')
    // Binance's other products sign a query string, of which nothing but the time is left here.
    if (clock !== undefined)
      for (const [before, after] of spot)
        yield { value: [extra(before), clock, extra(after)], data: () => ({ start: before }) }
    // Rules that sign a query string mostly want its names sorted.
    const sorted = parts.toSorted((one, other) => (one.role < other.role ? -1 : 1))
    for (const { name, between, open, close } of forms)
      for (const ordered of between === '&' ? [parts, sorted] : [parts]) {
        const pieces = ordered.flatMap((part, at): SignatureBase => [
          extra(`${at === 0 ? open : between}${name(part.role)}`),
          part,
        ])
        const start = `${open}${name(ordered[0]?.role ?? 'body')}`.trim()
        yield { value: [...pieces, extra(close)], data: () => ({ start }) }
        if (close === '\n') yield { value: pieces, data: () => ({ start }) }
      }
  },
})
