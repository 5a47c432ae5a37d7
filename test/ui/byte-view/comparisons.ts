import type { Change } from '#engine/bytes/diff.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Comparison, Lane, LaneKind, Segment } from '#engine/diagnose/comparison.ts'

/** The request of the forum thread, with straight quotes. */
const straight =
  '{"env":{"terminalType":"WEB"},"merchantTradeNo":"43556435764df4","orderAmount":0.01,"currency":"USDT","description":"Test Product","goodsDetails":[{"goodsType":"02","goodsCategory":"Z000","referenceGoodsId":"0001","goodsName":"Test Product","goodsDetail":"Test Product"}],"returnUrl":"","cancelUrl":""}'

const timestamp = '1705724955616'
const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'

/** The same with the quotes of a word processor. */
function curled(text: string): string {
  let opens = false
  return text.replaceAll('"', () => {
    opens = !opens
    return opens ? '“' : '”'
  })
}

/** A lane of parts in order: role and text. */
export function laneOf(kind: LaneKind, parts: readonly (readonly [Segment['role'], string])[]): Lane {
  const runs = parts.map(([, text]) => utf8(text))
  let at = 0
  const segments = parts.map(([role], index): Segment => {
    const start = at
    at += runs[index]?.length ?? 0
    return { role, start, end: at, from: { kind: 'supplied' } }
  })
  return { kind, octets: concat(runs), segments }
}

const envelope = (kind: LaneKind, body: string): Lane =>
  laneOf(kind, [
    ['timestamp', timestamp],
    ['separator', '\n'],
    ['nonce', nonce],
    ['separator', '\n'],
    ['body', body],
    ['separator', '\n'],
  ])

/** Straight quotes signed, curly ones sent: 350 against 450 octets, 50 differences, the first at 0x30. */
export function quotes(): Comparison {
  const left = envelope('signed', straight)
  const right = envelope('sent', curled(straight))
  const changes: Change[] = []
  let extra = 0
  left.octets.forEach((octet, start) => {
    if (octet !== 0x22) return
    changes.push({
      left: { start, end: start + 1 },
      right: { start: start + extra, end: start + extra + 3 },
    })
    extra += 2
  })
  return { left, right, changes, unaligned: false }
}

/** The body that should have been sent against the string to sign, which was: 47 octets before it and one after. */
export function rebuilt(): Comparison {
  const left = laneOf('correct', [['body', straight]])
  const right = envelope('rebuilt', straight)
  const end = 47 + left.octets.length
  return {
    left,
    right,
    changes: [
      { left: { start: 0, end: 0 }, right: { start: 0, end: 47 } },
      { left: { start: left.octets.length, end: left.octets.length }, right: { start: end, end: end + 1 } },
    ],
    unaligned: false,
  }
}

/** One lane, nothing to compare it with. */
export const single = (octets: Octets, kind: LaneKind = 'expected'): Comparison => ({
  left: {
    kind,
    octets,
    segments: [{ role: 'body', start: 0, end: octets.length, from: { kind: 'supplied' } }],
  },
  right: null,
  changes: [],
  unaligned: false,
})
