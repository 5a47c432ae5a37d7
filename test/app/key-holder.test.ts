import { describe, expect, it } from 'vitest'
import { createKeyHolder } from '#app/key-holder.ts'
import { utf8 } from '#engine/bytes/text.ts'

describe('the key holder', () => {
  it('keeps the exact octets, line end and all', () => {
    const keys = createKeyHolder()
    expect(keys.set('secret', utf8('abc\r\n'))).toBe(true)
    expect(keys.given()).toEqual({ kind: 'secret', octets: utf8('abc\r\n') })
  })

  it('holds nothing at first, and nothing when given nothing', () => {
    const keys = createKeyHolder()
    expect(keys.given()).toBeNull()
    expect(keys.set('secret', utf8(''))).toBe(false)
    expect(keys.given()).toBeNull()
  })

  it('fills the octets with zeros when cleared', () => {
    const keys = createKeyHolder()
    const octets = utf8('secret')
    keys.set('secret', octets)
    keys.clear()
    expect(octets.every((octet) => octet === 0)).toBe(true)
    expect(keys.given()).toBeNull()
  })

  it('wipes the last key when it takes another', () => {
    const keys = createKeyHolder()
    const octets = utf8('first')
    keys.set('secret', octets)
    keys.set('public-key', utf8('second'))
    expect(octets.every((octet) => octet === 0)).toBe(true)
    expect(keys.given()?.kind).toBe('public-key')
  })
})
