import { describe, expect, it } from 'vitest'
import { differenceLines, differencesOf } from '#report/differences.ts'
import { markdown } from '#report/markdown.ts'
import { plainText } from '#report/plain-text.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { tell } from '#engine/diagnose/telling/tell.ts'
import { remarksOf, reportOf } from '#report/report.ts'
import type { Report } from '#report/report.ts'
import { secret, sign, stringToSign } from '../engine/diagnose/given.ts'
import { body, captures, diagnosed, request } from './reports.ts'

const base64 = (words: string): string => Buffer.from(words).toString('base64')

/** A report, and what prose says besides. */
async function told(
  capture: string,
  key: string | null = secret,
): Promise<{ readonly report: Report; readonly remarks: readonly string[] }> {
  const diagnosis = await diagnosed(capture, key)
  const account = tell(diagnosis, 'en')
  return { report: reportOf(diagnosis, '1.2.3', account), remarks: remarksOf(account) }
}

describe('the differences of a report', () => {
  it('are those of signed and expected', async () => {
    const report = await captures['explained']?.()
    const { count, first } = report === undefined ? { count: 0, first: [] } : differencesOf(report, 2)
    expect(count).toBe(3)
    expect(first[0]?.signed).toMatchObject({ start: 13, hex: '0D' })
    expect(first.length).toBe(2)
  })

  it('stand one side above the other, with what is around them', async () => {
    const report = await captures['explained']?.()
    expect(report && differenceLines(report, 1)).toEqual([
      String.raw`signed   0x000D  39 35 35 36 31 36[0D]0A 56 65 54 66 52  955616\r\nVeTfR`,
      String.raw`expected 0x000D  39 35 35 36 31 36[  ]0A 56 65 54 66 52  955616\nVeTfR`,
      '',
      'and 2 more',
    ])
  })

  it.each<readonly [signed: string, expected: string, lines: readonly string[]]>([
    // A change may begin in the middle of a character: its octets are told apart, the text is not torn.
    ['aéb', 'aèb', ['signed   0x0002  61 C3[A9]62  aéb', 'expected 0x0002  61 C3[A8]62  aèb']],
    ['a\u202E', 'a', ['signed   0x0001  61[E2 80 AE]  a<U+202E>', 'expected 0x0001  61[        ]  a']],
    [
      `a${'x'.repeat(20)}b`,
      'ab',
      [
        `signed   0x0001  61[${'78 '.repeat(16)}…]62  a${'x'.repeat(16)}…b`,
        `expected 0x0001  61[${' '.repeat(49)}]62  ab`,
      ],
    ],
  ])('are shown as they are: %j against %j', async (signed, expected, lines) => {
    const report = await captures['valid']?.()
    const made = report && { ...report, signed: base64(signed), expected: base64(expected) }
    expect(made && differenceLines(made, 8)).toEqual(lines)
  })

  it('are none where nothing is proved', async () => {
    const report = await captures['unexplained']?.()
    expect(report && differencesOf(report, 2)).toEqual({ count: 0, first: [] })
  })
})

describe('a report for a terminal', () => {
  it('begins with the verdict', async () => {
    const report = await captures['explained']?.()
    const words = report === undefined ? '' : plainText(report, { colours: false })
    expect(words.split('\n')[0]).toBe('The parts were joined with CR LF instead of LF.')
    expect(words).toContain('signed   0x000D')
    expect(words).not.toContain('\u001B')
  })

  it('has colours where they are wanted', async () => {
    const report = await captures['valid']?.()
    expect(report && plainText(report, { colours: true }).startsWith('\u001B[1m')).toBe(true)
  })
})

describe('what a report in prose says besides', () => {
  it('is the reason of a verdict without a mistake', async () => {
    const { report, remarks } = await told(request(body, 'A'.repeat(128)))
    expect(report.outcome).toBe('unexplained')
    expect(plainText(report, { colours: false }, remarks)).toContain(
      'cannot be told apart from this capture.',
    )
    expect(markdown(report, remarks)).toContain('cannot be told apart from this capture.')
  })

  it('is what would prove a likely one', async () => {
    const { report, remarks } = await told(request(body, sign('?'), utf8(body).length + 48), null)
    expect(report.outcome).toBe('likely')
    expect(remarks.at(-1)).toBe('Add the secret to prove or refute it: it stays on this device.')
  })

  it('is nothing where mistakes are proved', async () => {
    const { remarks } = await told(request(body, sign(stringToSign(body).replaceAll('\n', '\r\n'))))
    expect(remarks).toEqual([])
  })
})

describe('a report in Markdown', () => {
  it.each(Object.entries(captures))(
    'of a request that is %s keeps its tables and fences',
    async (_, make) => {
      const words = markdown(await make())
      expect(words.startsWith('## ')).toBe(true)
      // Each fence that is opened is closed by one as long.
      const fences = words.match(/^`{3,}$/gm) ?? []
      expect(fences.length % 2).toBe(0)
      for (const row of words.match(/^\|.*$/gm) ?? []) expect(row).toMatch(/\|$/)
    },
  )

  it('escapes what Markdown would take for its own', async () => {
    const report = await captures['valid']?.()
    expect(report && markdown({ ...report, headline: 'a *b* <c> | d_e' })).toContain(
      '## a \\*b\\* \\<c\\> \\| d\\_e',
    )
  })

  it.each<readonly [words: string, escaped: string]>([
    ['such as &quot; and &#39;', 'such as \\&quot; and \\&\\#39;'],
    ['- 1 is no item', '\\- 1 is no item'],
    ['7. September', '7\\. September'],
    ['one\r\ntwo', 'one two'],
    ['[a](http://b) `c`', '\\[a\\](http://b) \\`c\\`'],
  ])('shows %j as it is', async (words, escaped) => {
    const report = await captures['valid']?.()
    expect(report && markdown(report, [words])).toContain(`\n\n${escaped}\n\n`)
  })

  it('puts a body with fences into a longer one, and cuts a long one', async () => {
    const report = await captures['valid']?.()
    const withBody = (words: string): string =>
      report === undefined ? '' : markdown({ ...report, capture: { ...report.capture, body: base64(words) } })
    expect(withBody('x\n````\ny')).toContain('\n`````\nx\n````\ny\n`````\n')
    expect(withBody('é'.repeat(100_000)).length).toBeLessThan(32_767)
  })
})

describe('a report of a capture that means ill', () => {
  it('steers no terminal', async () => {
    const report = await captures['valid']?.()
    const ill = 'a\u001B]0;title\u0007\u009B2J\u202Eb'
    const finding = { id: 'x', severity: 'error', title: ill, detail: ill, ranges: [] } as const
    const mistake = { id: 'x', side: 'signer', title: ill, detail: ill, fix: ill } as const
    const words =
      report === undefined
        ? ''
        : plainText(
            { ...report, headline: ill, mistakes: [mistake], findings: [finding] },
            { colours: false },
            [ill],
          )
    expect(words).toContain('a<U+001B>]0;title<U+0007><U+009B>2J<U+202E>b')
    expect(words.replaceAll('\n', '')).not.toMatch(/\p{C}/u)
  })
})

describe('a report in whatever form', () => {
  it.each(Object.entries(captures))('of a request that is %s holds no key', async (_, make) => {
    const report = await make()
    const everything = [
      JSON.stringify(report),
      markdown(report),
      plainText(report, { colours: true }),
      ...[report.signed, report.expected, report.capture.body].map((value) =>
        Buffer.from(value ?? '', 'base64').toString(),
      ),
    ].join('\n')
    const key = Buffer.from(secret)
    for (const form of [secret, key.toString('hex'), key.toString('base64').replace(/=+$/, '')])
      expect(everything.toLowerCase()).not.toContain(form.toLowerCase())
  })
})
