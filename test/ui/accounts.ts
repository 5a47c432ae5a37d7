import { programsFor } from '#engine/diagnose/programs.ts'
import { samples } from '#app/samples.ts'
import { concat } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Change } from '#engine/bytes/diff.ts'
import type { Account, Mark } from '#engine/diagnose/account.ts'
import type { Comparison, Lane, LaneKind } from '#engine/diagnose/comparison.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Role } from '#engine/scheme/scheme.ts'

const contentOf = (id: string): string => samples.find((sample) => sample.id === id)?.content ?? ''

const timestamp = '1705724955616'
const nonce = 'VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'
const bodyOf = (content: string): string => content.split('\n\n')[1] ?? ''
const straight = bodyOf(contentOf('verified'))
const curly = bodyOf(contentOf('curly'))

function lane(kind: LaneKind, pieces: readonly (readonly [Role, string])[], pasted: Octets): Lane {
  let at = 0
  const content = text(pasted)
  const segments = pieces.map(([role, value]) => {
    const octets = utf8(value)
    const start = at
    at += octets.length
    const found = role === 'separator' ? -1 : content.indexOf(value)
    const pastedAt = utf8(content.slice(0, found)).length
    return {
      role,
      start,
      end: at,
      from:
        found < 0
          ? ({ kind: 'supplied' } as const)
          : ({ kind: 'exact', range: { start: pastedAt, end: pastedAt + octets.length } } as const),
    }
  })
  return { kind, octets: concat(pieces.map(([, value]) => utf8(value))), segments }
}

const base = (body: string): readonly (readonly [Role, string])[] => [
  ['timestamp', timestamp],
  ['separator', '\n'],
  ['nonce', nonce],
  ['separator', '\n'],
  ['body', body],
  ['separator', '\n'],
]

function quoteChanges(): readonly Change[] {
  const changes: Change[] = []
  let left = 47
  let right = 47
  for (const character of straight) {
    const wide = character === '"' ? 3 : 1
    if (wide === 3)
      changes.push({ left: { start: left, end: left + 1 }, right: { start: right, end: right + 3 } })
    left += 1
    right += wide
  }
  return changes
}

function marksOf(content: string): readonly Mark[] {
  const marks: Mark[] = []
  const at = (value: string, kind: Mark['kind']): void => {
    const found = content.indexOf(value)
    if (found < 0) return
    const start = utf8(content.slice(0, found)).length
    marks.push({ kind, start, end: start + utf8(value).length })
  }
  at(timestamp, 'timestamp')
  at(nonce, 'nonce')
  at(/Content-Length: (\d+)/.exec(content)?.[1] ?? '', 'length')
  for (const line of content.split('\n\n')[0]?.split('\n') ?? []) at(line.split(':')[0] + ':', 'name')
  let start = 0
  for (const character of content) {
    const { length } = utf8(character)
    if (/[“”]/.test(character))
      marks.push({
        kind: 'flag',
        start,
        end: start + length,
        source: 'on-the-wire',
        label: 'U+201C LEFT DOUBLE QUOTATION MARK',
      })
    start += length
  }
  return marks
}

function accountOf(content: string, comparison: Comparison): Account {
  const pasted = utf8(content)
  const { octets, segments } =
    comparison.left.segments.length > 1 ? comparison.left : (comparison.right ?? comparison.left)
  const origins = {
    timestamp: 'header',
    nonce: 'header',
    separator: 'rule',
    body: 'body',
    extra: 'rule',
  } as const
  return {
    part: null,
    asHttp: null,
    outcome: 'incomplete',
    grade: null,
    situation: 'key-missing',
    isCheckable: true,
    schemeId: 'binance-pay',
    proposed: ['binance-pay'],
    headline: say`Add the secret to check the signature.`,
    because: say`Nothing in the capture itself points at a mistake.`,
    also: [],
    fix: null,
    sum: null,
    proof: null,
    steps: [
      { id: 'parsed', state: 'ok', label: say`Parsed, no request line` },
      { id: 'headers', state: 'ok', label: say`Headers` },
      { id: 'string', state: 'ok', label: say`String to sign` },
      { id: 'key', state: 'wait', label: say`Secret not given` },
      { id: 'signature', state: 'wait', label: say`Signature not checked` },
    ],
    causes: [],
    findings: [],
    passed: [
      {
        id: 'nonce-form',
        severity: 'passed',
        title: say`Nonce: 32 letters and digits`,
        detail: [],
        places: [],
      },
      { id: 'json', severity: 'passed', title: say`Valid JSON`, detail: [], places: [] },
    ],
    comparison,
    correctedBody: null,
    parts: segments.map((segment) => ({
      role: segment.role,
      octets: octets.slice(segment.start, segment.end),
      origin: origins[segment.role],
      at: segment.from.kind === 'exact' ? segment.from.range : null,
      gloss: segment.role === 'timestamp' ? say`${{ instant: Number(timestamp) }}` : null,
    })),
    headers: [
      {
        name: 'Content-Type',
        value: 'application/json',
        at: { start: 23, end: 55 },
        state: 'ok',
        rule: say`application/json`,
      },
      { name: 'BinancePay-Nonce', value: nonce, at: null, state: 'ok', rule: say`32 letters and digits` },
      {
        name: 'BinancePay-Signature',
        value: null,
        at: null,
        state: 'missing',
        rule: say`128 upper-case hex digits`,
      },
    ],
    marks: marksOf(content),
    answer: {
      at: { start: 0, end: 0 },
      status: 'FAIL',
      code: '400002',
      message: 'Signature for this request is not valid.',
      curly: false,
      explained: null,
    },
    remarks: [],
    keyProblem: null,
    keyFacts: null,
    pasted,
    fidelity: 'text',
    format: 'http',
    ruledOut: 0,
    elapsedMs: 3,
    signed: null,
    expected: octets,
    tally: null,
    further: null,
    programLanguage: null,
    programs: programsFor('request'),
    tellTales: [],
  }
}

/** The curly sample with its secret, as the engine tells it. */
export const proven = (): Account => {
  const content = contentOf('curly')
  const pasted = utf8(content)
  const comparison: Comparison = {
    left: lane('signed', base(straight), pasted),
    right: lane('sent', base(curly), pasted),
    changes: quoteChanges(),
    unaligned: false,
  }
  return {
    ...accountOf(content, comparison),
    outcome: 'explained',
    grade: 'proven',
    situation: null,
    headline: say`You signed straight quotes but sent curly ones.`,
    because: say`Your signature is correct for a body with ${{ octets: utf8('"'), lane: 'signed' }} quotes. The body you sent has 25 ${{ octets: utf8('“'), lane: 'sent' }} and 25 ${{ octets: utf8('”'), lane: 'sent' }}, so the server hashed ${{ bytes: 100 }} more than you did.`,
    fix: say`Send the same string you signed.`,
    proof: {
      caption: say`Same secret, two bodies`,
      rows: [
        { label: say`Your header`, digits: 'E53BC625 … 262B1C58', equal: null },
        { label: say`As signed`, digits: 'E53BC625 … 262B1C58', equal: true },
        { label: say`As sent`, digits: '764B2D8E … 1EEC92D5', equal: false },
      ],
    },
    steps: [
      { id: 'parsed', state: 'ok', label: say`Parsed` },
      { id: 'headers', state: 'ok', label: say`Headers` },
      { id: 'string', state: 'ok', label: say`String to sign` },
      { id: 'key', state: 'ok', label: say`Secret` },
      { id: 'signature', state: 'bad', label: say`Signature differs` },
      { id: 'cause', state: 'ok', label: say`Cause found` },
    ],
    causes: [
      {
        id: 'curly-quotes-sent',
        dimension: 'body',
        isLikely: false,
        side: 'wire',
        title: say`You signed straight quotes but sent curly ones.`,
        detail: say`50 characters.`,
        fix: say`Send the same string you signed.`,
        calls: {},
      },
    ],
    findings: [
      {
        id: 'curly-quotes',
        severity: 'error',
        title: say`Curly quotes in the body`,
        detail: say`50 characters. This is why the signature differs.`,
        places: accountOf(content, comparison)
          .marks.filter((mark) => mark.kind === 'flag')
          .map(({ start, end }) => ({ view: 'capture', start, end })),
      },
      {
        id: 'line-ends-assumed',
        severity: 'warning',
        title: say`Line ends of this paste are a guess`,
        detail: say`A text field turns CR LF into LF.`,
        places: [],
      },
      {
        id: 'timestamp-old',
        severity: 'note',
        title: say`This request is old`,
        detail: say`Sent ${{ instant: Number(timestamp) }}. Sending it again would fail with ${{ code: '400003' }}.`,
        places: [{ view: 'capture', start: 150, end: 163 }],
      },
    ],
    correctedBody: utf8(straight),
    keyFacts: say`64 characters, no spaces.`,
    signed: concat([utf8(`${timestamp}\n${nonce}\n${straight}\n`)]),
    ruledOut: 12,
  }
}

const term = (role: Role, bytes: number, label?: string) => ({
  role,
  bytes,
  ...(label === undefined ? {} : { label }),
})

/** The forum post without a secret, as the engine tells it. */
export const likely = (): Account => {
  const content = contentOf('forum')
  const pasted = utf8(content)
  const comparison: Comparison = {
    left: lane('correct', [['body', straight]], pasted),
    right: lane('rebuilt', base(straight), pasted),
    changes: [
      { left: { start: 0, end: 0 }, right: { start: 0, end: 47 } },
      { left: { start: 302, end: 302 }, right: { start: 349, end: 350 } },
    ],
    unaligned: false,
  }
  return {
    ...accountOf(content, comparison),
    outcome: 'likely',
    grade: 'likely',
    situation: null,
    headline: say`The string to sign was probably sent as the body.`,
    because: say`${{ code: 'Content-Length' }} says ${{ bytes: 350 }} were sent, but the JSON is ${{ bytes: 302 }}. 350 is exactly the length of the whole string to sign:`,
    also: [say`Add the secret to prove or refute it: it stays on this device.`],
    fix: say`Sign the long string, send only the JSON.`,
    sum: {
      witness: 'Content-Length',
      terms: [
        term('timestamp', 13),
        term('separator', 1, 'LF'),
        term('nonce', 32),
        term('separator', 1, 'LF'),
        term('body', 302),
        term('separator', 1, 'LF'),
      ],
      total: 350,
    },
    causes: [
      {
        id: 'string-to-sign-as-body',
        dimension: 'body',
        isLikely: true,
        side: 'wire',
        title: say`The string to sign was sent as the body.`,
        detail: say`350 bytes.`,
        fix: say`Sign the long string, send only the JSON.`,
        calls: { PHP: { wrong: 'CURLOPT_POSTFIELDS => $text', right: 'CURLOPT_POSTFIELDS => $body' } },
      },
    ],
    correctedBody: utf8(straight),
    fidelity: 'altered',
  }
}

/** A signature that a quick analysis does not explain, as the engine tells it before it searches further. */
export const unexplained = (): Account => ({
  ...proven(),
  outcome: 'unexplained',
  grade: null,
  situation: 'unexplained',
  headline: say`The signature does not match, and no known mistake explains it.`,
  because: say`${{ count: 412, one: 'variant was', other: 'variants were' }} computed and ruled out.`,
  fix: say`Log the exact string that your program signs.`,
  proof: null,
  causes: [],
  correctedBody: null,
  signed: null,
  tally: { computed: 412, ways: { body: 90, framing: 31, key: 12, output: 5 }, together: 1 },
  further: { depth: 'deep', hypotheses: 3_100_000 },
})
