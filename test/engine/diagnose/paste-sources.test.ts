import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { candidates } from '#engine/diagnose/bodies/candidates.ts'
import { pasteSourceById, pasteSources, sourcesInHtml } from '#engine/diagnose/paste-sources.ts'
import { replay } from '#engine/diagnose/replay.ts'
import { captureOf } from './capture-of.ts'

const rewrite = (id: string, body: string, pasted: string): readonly string[] => [
  ...(pasteSourceById(id)?.rewrite(body, pasted) ?? []),
]

/** What programs make of a text. The lines of markdown-it are what version 14 with linkify wrote; the others follow their rules. */
const made: readonly (readonly [id: string, body: string, pasted: string])[] = [
  ['discourse', '{"env":"x","n":[1,"02"]}', '{“env”:“x”,“n”:[1,“02”]}'],
  ['markdown-it', '{"C:\\\\x":"http://a.co/x,y","b":"z"}', '{“C:\\x”:“http://a.co/x,y",“b”:"z”}'],
  ['markdown-it', '{"a":"back\\slash -- .. (c)"}', '{“a”:“back\\slash – … ©”}'],
  ['wordpress', '{"env":"WEB","n":"02","p":""}', '{“env”:”WEB”,”n”:”02″,”p”:””}'],
  ['prosemirror', '{"a":"it\'s -- ...","b":["c"]}', '{“a”:”it’s — …”,”b”:[“c”]}'],
  ['slack', '{"a":"https://a.example/x?b=1&c=2 <b>"}', '{"a":"<https://a.example/x?b=1&amp;c=2> &lt;b&gt;"}'],
  ['html-source', '{"a":"&\'"}', '{&quot;a&quot;:&quot;&amp;&#39;&quot;}'],
  ['cjk-input', '{"a":1,"b":2}', '{“a”：1，“b”：2}'],
  ['windows-1252', '{"a":"é"}', '{"a":"Ã©"}'],
  ['jira', '{"a":"b -- c"}', '{"a":"b – c"}'],
]

describe('the rules of programs', () => {
  it.each(made)('%s makes of %s just %s', (id, body, pasted) => {
    expect(rewrite(id, body, pasted)).toContain(pasted)
  })

  it('have names and ranks of their own', () => {
    expect(new Set(pasteSources.map(({ id }) => id)).size).toBe(pasteSources.length)
    expect(new Set(pasteSources.map(({ rank }) => rank)).size).toBe(pasteSources.length)
  })

  it.each(['{"a":"*x* y"}', '{"a":"`x`"}', '{"a":"<b>x</b>"}', '{\n\n"a":1}'])(
    'say nothing of what a Markdown page would lose: %s',
    (body) => {
      expect(rewrite('discourse', body, '“')).toEqual([])
    },
  )
})

const word = fc.stringMatching(/^[A-Za-z0-9 ]{0,12}$/).map((one) => one.trim())
const bodies = fc
  .dictionary(fc.stringMatching(/^[A-Za-z]{1,10}$/), fc.oneof(word, fc.array(word, { maxLength: 3 })), {
    minKeys: 1,
    maxKeys: 5,
  })
  .map((value) => JSON.stringify(value))

describe.each(['discourse', 'markdown-it', 'wordpress', 'prosemirror', 'word', 'html-source'])('%s', (id) => {
  it('is undone and named, whatever the body', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const pasted = rewrite(id, body, '“').find((one) => one !== body) ?? ''
        expect(pasted).not.toBe('')
        const octets = utf8(pasted)
        const right = candidates(captureOf(octets)).find((one) => text(one.body) === body)
        expect(right).toBeDefined()
        if (right !== undefined) expect(replay(octets, right).exact.map((one) => one.id)).toContain(id)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the HTML of a clipboard', () => {
  it.each([
    ['<div class="cooked"><p>x</p></div>', ['discourse']],
    ['<b id="docs-internal-guid-1a2b">x</b>', ['google-docs']],
    ['<html xmlns:o="urn:schemas-microsoft-com:office:office"><p class=MsoNormal>', ['word']],
    ['<span class="c-mrkdwn__pre">x</span>', ['slack']],
    ['<p>cooked docs-internal-guid</p>', []],
    ['', []],
  ])('%s tells of %j', (html, ids) => {
    expect(sourcesInHtml(html)).toEqual(ids)
  })
})
