import { expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'
import { readNameAlone } from '#engine/capture/head/two-lines.ts'

it.each([
  ['X-Signature', true],
  [':path', true],
  ['X-S\u00e9gnature: abc', false],
  ['X-Signature is wrong', false],
])('takes “%s” for a name whose value is on the next line: %s', (line, isName) => {
  const octets = utf8(`${line}\nabc\n`)
  const first = lineFrom(octets, 0, false)
  expect(readNameAlone(octets, first, lineFrom(octets, first.next, false)) !== null).toBe(isName)
})
