import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Candidate } from '#engine/diagnose/repair.ts'
import { search } from '#engine/diagnose/search/search.ts'
import { body, given, sign, stringToSign } from '../given.ts'

const curly = body.replace(/"(.*?)"/g, '“$1”')
const straightened: Candidate = {
  body: utf8(body),
  steps: [{ repair: 'curly-quotes', edits: [], odds: 0.9, data: { count: 1 } }],
}

/** A paste with curly quotes and no Content-Length: nothing says whether they were sent. */
function undecided(signed: string): Evidence {
  const evidence = given({ body: curly, contentLength: null, signature: sign(signed) })
  const entry = {
    shape: 'repaired',
    bytes: straightened.body.length,
    fits: false,
    plausibility: 0.9,
    candidate: straightened,
  } as const
  return { ...evidence, ledger: { announced: null, witness: 'Content-Length', entries: [entry], fits: [] } }
}

describe('where a search starts', () => {
  it('is the repaired body too, where nothing decides which one was sent', async () => {
    const signed = stringToSign(body).replaceAll('\n', '\r\n')
    const { hit } = await search(undecided(signed), { depth: 'quick' })
    expect(hit?.causes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'mistake crlf-separators',
      'repair curly-quotes',
    ])
  })

  it('blames nobody for quotes that the paste may have curled', async () => {
    const { hit } = await search(undecided(stringToSign(body)), { depth: 'quick' })
    expect(hit).toBeNull()
  })
})
