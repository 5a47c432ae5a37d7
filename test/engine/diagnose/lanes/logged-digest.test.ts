import { describe, expect, it } from 'vitest'
import { loggedDigest } from '#engine/diagnose/lanes/logged-digest.ts'

const digits = '0123456789abcdef'.repeat(4)

describe('a digest that was pasted', () => {
  it.each([
    digits,
    digits.toUpperCase(),
    `\n ${digits}\n`,
    `350 bytes, SHA-256 ${digits}`,
    `SHA-256 of the string: ${digits}`,
    `sha256: "${digits}" (350 bytes)`,
    `length=350 sha256=${digits}`,
  ])('is read from %j', (logged) => {
    expect(loggedDigest(logged)).toBe(digits)
  })

  it.each([
    '',
    digits.slice(1),
    `${digits}0`,
    `${digits}${digits}`,
    `1705724955616\nabc\n{"hash":"${digits}"}\n`,
    `AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/iam/aws4_request\n${digits}`,
    `1705724955616\n${digits}`,
    `{"sha256":"${digits}","paid":true}`,
  ])('is not found in %j', (logged) => {
    expect(loggedDigest(logged)).toBeNull()
  })
})
