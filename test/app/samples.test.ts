import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samples } from '#app/samples.ts'

const field = (content: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(content)?.[1] ?? ''

const bodyOf = (content: string): string => content.split('\n\n')[1] ?? ''

const [forum, curly, verified] = samples

describe('the samples', () => {
  it('verify, where they should, over the straight body', () => {
    const body = bodyOf(verified?.content ?? '')
    for (const sample of [curly, verified]) {
      const content = sample?.content ?? ''
      const message = `${field(content, 'BinancePay-Timestamp')}\n${field(content, 'BinancePay-Nonce')}\n${body}\n`
      const mac = createHmac('sha512', sample?.secret ?? '')
        .update(message)
        .digest('hex')
      expect(field(content, 'BinancePay-Signature')).toBe(mac.toUpperCase())
    }
  })

  it('announce the length of the body that was sent', () => {
    for (const sample of [curly, verified])
      expect(Buffer.byteLength(bodyOf(sample?.content ?? ''))).toBe(
        Number(field(sample?.content ?? '', 'Content-Length')),
      )
    expect(field(forum?.content ?? '', 'Content-Length')).toBe('350')
  })

  it('have a certificate number as long as a real one, and a secret as long as a real one', () => {
    for (const { content, secret } of samples) {
      expect(field(content, 'BinancePay-Certificate-SN')).toMatch(/^[a-z0-9]{64}$/)
      if (secret !== null) expect(secret).toMatch(/^[a-z0-9]{64}$/)
    }
  })

  const thread = join(import.meta.dirname, '../../../shared/seed-thread.txt')
  it.skipIf(!existsSync(thread))(
    'the forum post is the one of the thread but for its certificate number',
    () => {
      const posted = readFileSync(thread, 'utf8')
      const content = forum?.content ?? ''
      for (const line of content.split('\n').filter((line) => !line.startsWith('BinancePay-Certificate-SN')))
        expect(posted).toContain(line)
      expect(posted).not.toContain(field(content, 'BinancePay-Certificate-SN'))
    },
  )
})
