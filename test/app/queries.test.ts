import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { createKeyHolder } from '#app/key-holder.ts'
import { analysisOf, comparisonOf, maskedOf, reportFor, searchOf, whatIfOf } from '#app/queries.ts'
import type { SearchRun } from '#app/queries.ts'
import type { Tools } from '#app/tools.ts'
import { emptyBench, workbench } from '#app/workbench.ts'
import type { Workbench } from '#app/workbench.ts'
import { toBase64, toHex } from '#engine/bytes/encodings.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Analysis } from '#worker/protocol.ts'
import { proven } from '../ui/accounts.ts'
import { notAsked } from '../worker/not-asked.ts'
import { testVault } from '../worker/test-vault.ts'

const secret = 'q7m2xk9vplw4ztr8ncd3hfy6gbs1jau5'
const capture = 'BinancePay-Nonce: VeTfR5mdAKjbeErxBXTl20JayTiCz4sb'

const refused: Analysis = { kind: 'refused', refusal: { kind: 'empty' } }

function tools(): Tools {
  const keys = createKeyHolder(testVault())
  return {
    keys,
    drafts: { isOn: () => false, turn: () => {}, kept: () => null, keep: () => {} },
    now: () => 0,
    analyst: {
      ...notAsked,
      analyse: async () => refused,
      search: async () => refused,
      report: async () => ({ json: '{}', markdown: '', markdownWithCredentials: '' }),
      whatIf: async () => ({ message: utf8(''), matches: null, digits: null }),
    },
  }
}

const bench: Workbench = workbench(emptyBench, {
  type: 'captured',
  source: { content: capture, origin: 'paste' },
})

const code = 'hash_hmac("sha512", $text, $secret)'
const withCode = workbench(bench, { type: 'code-changed', code })
const withKey = workbench(withCode, { type: 'key-changed', hasKey: true })

const run: SearchRun = {
  depth: 'deep',
  count: 0,
  heard: () => {},
  stopped: () => new AbortController().signal,
}

describe('the queries', () => {
  it('hold neither the secret nor the capture in a key, in any writing', () => {
    const given = tools()
    given.keys.set('secret', utf8(secret))
    const parts = [{ role: 'body', octets: utf8(capture) }] as const
    const queryKeys = JSON.stringify([
      analysisOf(withKey, 'en', given).queryKey,
      searchOf(withKey, 'en', run, given).queryKey,
      reportFor(withKey, 'en', { kind: 'account', account: proven() }, given).queryKey,
      whatIfOf(withKey, 1, parts, given).queryKey,
      comparisonOf(withKey, 1, utf8(capture), capture, given).queryKey,
      maskedOf(withKey, utf8(capture), given).queryKey,
    ])
    for (const text of [secret, capture, code])
      for (const written of [
        text,
        toHex(utf8(text)),
        toHex(utf8(text), { case: 'lower' }),
        toBase64(utf8(text)),
      ])
        expect(queryKeys).not.toContain(written)
  })

  it('ask again when the key changes, and pass the signal on', async () => {
    expect(analysisOf(bench, 'en', tools()).queryKey).not.toEqual(analysisOf(withKey, 'en', tools()).queryKey)
    let signalled: AbortSignal | undefined
    const given = tools()
    const client = new QueryClient()
    const options = analysisOf(bench, 'en', {
      ...given,
      analyst: {
        ...given.analyst,
        analyse: (_, signal) => {
          signalled = signal
          return new Promise(() => undefined)
        },
      },
    })
    const observer = new QueryObserver(client, options)
    const leave = observer.subscribe(() => undefined)
    await Promise.resolve()
    leave()
    expect(signalled?.aborted).toBe(true)
  })

  it('keep the last verdict of the same capture while a key is being typed, and drop it when the key is cleared', async () => {
    const client = new QueryClient()
    const given = tools()
    const observer = new QueryObserver(client, analysisOf(withKey, 'en', given))
    const leave = observer.subscribe(() => undefined)
    await expect.poll(() => observer.getCurrentResult().data).toBe(refused)

    observer.setOptions(analysisOf({ ...withKey, keyTurn: 2 }, 'en', given))
    expect(observer.getCurrentResult()).toMatchObject({ data: refused, isPlaceholderData: true })
    await expect.poll(() => observer.getCurrentResult().isPlaceholderData).toBe(false)

    observer.setOptions(analysisOf({ ...withKey, keyTurn: 3, hasKey: false }, 'en', given))
    expect(observer.getCurrentResult().data).toBeUndefined()
    leave()
  })

  it('leave nothing behind once a key has changed', async () => {
    const client = new QueryClient()
    const given = tools()
    const observer = new QueryObserver(client, analysisOf(withKey, 'en', given))
    const leave = observer.subscribe(() => undefined)
    await expect.poll(() => observer.getCurrentResult().data).toBe(refused)
    observer.setOptions(analysisOf({ ...withKey, keyTurn: 2, hasKey: false }, 'en', given))
    await expect
      .poll(() =>
        client
          .getQueryCache()
          .getAll()
          .map((query) => query.queryKey[2]),
      )
      .toEqual([2])
    leave()
  })

  it('search for a capture, a key, a scheme and code, whatever the language of the page', () => {
    const given = tools()
    const key = (bench: Workbench, change: Partial<SearchRun> = {}): unknown =>
      searchOf(bench, 'en', { ...run, ...change }, given).queryKey
    const others = [
      key(withKey),
      key(workbench(withKey, { type: 'replace' })),
      key(workbench(withKey, { type: 'key-changed', hasKey: true })),
      key(workbench(withKey, { type: 'chose-scheme', scheme: 'binance-pay' })),
      key(workbench(withKey, { type: 'code-changed', code: '' })),
      key(withKey, { count: 1 }),
    ]
    expect(new Set(others.map((one) => JSON.stringify(one))).size).toBe(others.length)
    expect(key(workbench(withKey, { type: 'opened-tab', tab: 'fix' }))).toEqual(key(withKey))
  })
})
