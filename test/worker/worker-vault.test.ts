import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { createWorkerVault, KeyGone } from '#worker/worker-vault.ts'

const first = { id: 1, kind: 'secret' } as const
const second = { id: 2, kind: 'public-key' } as const

describe("a worker's vault", () => {
  it('lends copies, which a change of the key leaves alone', () => {
    const vault = createWorkerVault()
    const octets = utf8('secret')
    vault.hold(first, octets)
    const lent = vault.lend(first)
    vault.hold(second, utf8('PEM'))
    expect(octets).toEqual(new Uint8Array(6))
    expect(lent).toEqual({ kind: 'secret', octets: utf8('secret') })
    expect(vault.lend(second)).toEqual({ kind: 'public-key', octets: utf8('PEM') })
    expect(vault.lend(null)).toBeNull()
  })

  it('lends no other key than the one that is named', () => {
    const vault = createWorkerVault()
    expect(() => vault.lend(first)).toThrow(KeyGone)
    vault.hold(second, utf8('PEM'))
    expect(() => vault.lend(first)).toThrow(KeyGone)
    vault.drop()
    expect(() => vault.lend(second)).toThrow(KeyGone)
  })
})
