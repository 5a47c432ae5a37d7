import { describe, expect, it, vi } from 'vitest'
import { createKeyHolder } from '#app/key-holder.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { testVault } from '../worker/test-vault.ts'

function holder() {
  const vault = testVault()
  return { vault, keys: createKeyHolder(vault) }
}

describe('the key holder', () => {
  it('hands the exact octets over, line end and all, and keeps none of them', () => {
    const { keys, vault } = holder()
    const octets = utf8('abc\r\n')
    expect(keys.set('secret', octets)).toBe(true)
    expect(vault.lend(keys.held())).toEqual({ kind: 'secret', octets: utf8('abc\r\n') })
    expect(octets).toEqual(new Uint8Array(5))
    expect(keys.held()).toEqual({ id: 1, kind: 'secret', length: 5, endsInLineEnd: true })
  })

  it('holds nothing at first, and nothing when given nothing', () => {
    const { keys } = holder()
    expect(keys.held()).toBeNull()
    keys.set('secret', utf8('abc'))
    expect(keys.set('secret', utf8(''))).toBe(false)
    expect(keys.held()).toBeNull()
  })

  it('has the key wiped when cleared, and when it takes another', () => {
    const { keys, vault } = holder()
    keys.set('secret', utf8('first'))
    const first = vault.octets()
    keys.set('public-key', utf8('second'))
    expect(first).toEqual(new Uint8Array(5))
    expect(keys.held()?.kind).toBe('public-key')
    keys.clear()
    expect(vault.octets()).toEqual(new Uint8Array(6))
    expect(keys.held()).toBeNull()
  })

  it('says when a worker broke and the key is gone, and lets no other worker keep it', () => {
    const { keys, vault } = holder()
    const tell = vi.fn<() => void>()
    const stop = keys.onLost(tell)
    vault.lose()
    expect(tell).not.toHaveBeenCalled()
    keys.set('secret', utf8('abc'))
    vault.lose()
    expect(tell).toHaveBeenCalledOnce()
    expect(keys.held()).toBeNull()
    expect(vault.octets()).toEqual(new Uint8Array(3))
    stop()
    keys.set('secret', utf8('abc'))
    vault.lose()
    expect(tell).toHaveBeenCalledOnce()
  })
})
