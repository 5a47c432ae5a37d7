import { expect, it } from 'vitest'
import type { RemarkKind } from '#engine/capture/capture.ts'
import { evidenceOf, fieldsWith } from '../evidence.ts'
import { toldBy } from '../sentences.ts'

const families: readonly (readonly [check: string, kind: RemarkKind, words: string])[] = [
  ['folded-lines', 'obs-fold', 'warning: 1 header is continued on the next line. '],
  ['wrapped-values', 'wrapped-value', 'note: 1 header value was wrapped. '],
  ['space-before-colon', 'space-before-colon', 'warning: A space stands before the colon'],
  ['lines-without-colon', 'no-colon', 'warning: 1 header line has no colon. Line 8 is no header'],
  ['full-width-colons', 'fullwidth-colon', 'note: 1 header has a full-width colon'],
  ['quoted-lines', 'quoted-line', 'note: 1 header line stands in quotes'],
  ['dressed-lines', 'dressed-line', 'note: 1 header line is dressed up'],
  ['lone-surrogates', 'lone-surrogate', 'warning: 1 half of a character is left alone'],
  ['utf-16-text', 'utf-16', 'warning: The capture is in UTF-16'],
  ['chunked-body', 'chunked', 'note: The body came in chunks'],
  ['chunks-broken', 'chunked-broken', 'warning: The chunks of the body do not add up'],
  ['many-fields', 'many-fields', 'warning: The capture has very many headers'],
  ['long-lines', 'long-line', 'warning: 1 header line is very long'],
  ['no-blank-line', 'no-blank-line', 'warning: The blank line before the body is missing'],
  ['line-ends-mixed', 'line-ends-mixed', 'warning: The line ends are mixed'],
  ['line-ends-cr', 'line-ends-cr', 'warning: The lines end in CR alone'],
  ['odd-names', 'odd-name', 'warning: 1 header name has signs that no name may have'],
  ['nul-octets', 'nul', 'warning: 1 NUL byte in the capture'],
  ['body-not-shown', 'body-not-shown', 'warning: The body is not in this'],
  ['body-cut', 'body-cut', 'warning: The body was cut off'],
  ['characters-lost', 'characters-lost', 'warning: Characters of the body are lost'],
  ['body-rewritten', 'body-rewritten', 'warning: The body was parsed and written anew'],
  ['fields-rewritten', 'fields-rewritten', 'note: The headers are not listed as they were sent'],
  ['not-in-paste', 'not-in-paste', 'warning: A value is not in the paste'],
  ['content-coded', 'content-coded', 'note: The body was sent compressed'],
  ['rows-missing', 'rows-missing', 'warning: A part of the dump is missing'],
  ['line-ends-unknown', 'line-ends-unknown', 'warning: Which line ends the body had is not known'],
  ['curly-command', 'curly-command', 'note: The command’s quotes or dashes came from a web page'],
  ['dump-repaired', 'dump-repaired', 'warning: Some digits of the dump were guessed'],
  ['high-bits-lost', 'high-bits-lost', 'warning: The dump lost the high bit of every byte'],
  ['dump-disagrees', 'dump-disagrees', 'warning: The dump contradicts itself'],
  ['not-utf-8', 'invalid-utf-8', 'warning: A header is not UTF-8'],
]

it.each(families)('%s tells of the remark %s', (check, kind, words) => {
  const [said, ...more] = toldBy(check, evidenceOf({ remarks: [kind] }))
  expect(said).toContain(words)
  expect(more).toEqual([])
  expect(toldBy(check, evidenceOf())).toEqual([])
})

it('tells many remarks of a kind as one, with its first line', () => {
  expect(toldBy('lines-without-colon', evidenceOf({ remarks: ['no-colon', 'no-colon'] }))).toEqual([
    'warning: 2 header lines have no colon. Line 8 is no header, because it has no colon. It was left out.',
  ])
})

it('a guessed end of the body matters where other text follows and nothing confirms it', () => {
  const answer = '{"code":"400002"}'
  expect(toldBy('body-end-assumed', evidenceOf({ remarks: ['body-end-assumed'], answer }))[0]).toMatch(
    /^note: Where the body ends is a guess/,
  )
  expect(toldBy('body-end-assumed', evidenceOf({ remarks: ['body-end-assumed'] }))).toEqual([])
  const fields = fieldsWith({ 'Content-Length': '20' })
  expect(toldBy('body-end-assumed', evidenceOf({ remarks: ['body-end-assumed'], answer, fields }))).toEqual(
    [],
  )
})
