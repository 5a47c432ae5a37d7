import { describe, expect, it } from 'vitest'
import { apart, linesThatMatter } from '#app/lines-that-matter.ts'
import type { ToldCause } from '#engine/diagnose/account.ts'
import type { Dimension } from '#engine/diagnose/mistake.ts'
import { mistakeById } from '#engine/diagnose/mistakes.ts'
import { programs } from '#engine/diagnose/programs.ts'
import type { CodeLine } from '#engine/diagnose/programs/program.ts'

const cause = (id: string, dimension: Dimension | null, side: ToldCause['side'] = 'signer'): ToldCause => ({
  id,
  dimension,
  isLikely: false,
  side,
  title: [],
  detail: [],
  fix: [],
  calls: {},
})

const marked = (lines: readonly CodeLine[], ...causes: readonly ToldCause[]): string =>
  [...linesThatMatter(lines, causes)].map((at) => lines[at]?.code.trim()).join(' | ')

const { request } = programs['C#']

const inCsharp = (id: string, dimension: Dimension): string => marked(request, cause(id, dimension))

describe('the lines that matter', () => {
  it('are where what was rewritten is made', () => {
    expect(inCsharp('last-separator-missing', 'framing')).toContain('nonce + "\\n" + body + "\\n"')
    expect(inCsharp('timestamp-read-twice', 'value')).toContain('ToUnixTimeMilliseconds')
    expect(inCsharp('nonce-length', 'value')).toContain('string nonce')
    expect(inCsharp('wrong-hash', 'algorithm')).toContain('HMACSHA512')
    expect(inCsharp('hex-twice', 'output')).toContain('ToHexString')
    expect(inCsharp('ascii-question-marks', 'encoding')).toContain('UTF8.GetBytes(text)')
    expect(inCsharp('string-to-sign-as-body', 'body')).toContain('StringContent')
    expect(inCsharp('key-order', 'body')).toContain('Serialize')
  })

  it('are one for each cause that a program made', () => {
    const damage = cause('curly-quotes', null, 'paste')
    const both = [cause('hex-twice', 'output'), damage, cause('crlf-separators', 'framing')]
    expect(marked(request, ...both)).toMatch(/ToHexString.* \| string text = /)
    expect(linesThatMatter(request, [damage]).size).toBe(0)
  })

  it('of a webhook that was parsed and written again are where its body is read', () => {
    expect(marked(programs.PHP.webhook, cause('json-respaced', null, 'verifier'))).toContain('php://input')
  })

  it('names no mistake apart that does not exist', () => {
    for (const id of Object.keys(apart)) expect(mistakeById(id)?.id).toBe(id)
  })
})
