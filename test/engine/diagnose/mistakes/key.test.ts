import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { given, serial } from '../given.ts'
import { keys } from './variations.ts'

const secret = 'q7m2xk9vplw4ztr8'
const hex = (text: string): string => Buffer.from(text).toString('hex')

describe('mistakes of the key', () => {
  it.each<readonly [program: string, id: string, key: string, used: string]>([
    ['a file with its line feed', 'key-white-space', secret, hex(`${secret}\n`)],
    ['a file of Windows', 'key-white-space', secret, hex(`${secret}\r\n`)],
    ['a space in front', 'key-white-space', secret, hex(` ${secret}`)],
    ['a zero-width space copied along', 'key-white-space', secret, hex(`${secret}\u200B`)],
    ['quotes of a settings file', 'key-white-space', secret, hex(`"${secret}"`)],
    ['quotes given along', 'key-white-space', `'${secret}'`, hex(secret)],
    ['a line feed given along', 'key-white-space', `${secret}\n`, hex(secret)],
    ['Buffer.from(secret, "base64")', 'key-decoded', secret, Buffer.from(secret, 'base64').toString('hex')],
    [
      'the same of what is not all Base64',
      'key-decoded',
      'ab-c d!ef',
      Buffer.from('ab-cdef', 'base64').toString('hex'),
    ],
    ['Buffer.from(secret, "hex"), which stops at once', 'key-decoded', secret, ''],
    ['Buffer.from(secret, "hex") up to the first bad digit', 'key-decoded', 'abcdxy', 'abcd'],
    ['hex2bin', 'key-decoded', 'DEADBEEF', 'deadbeef'],
    ['btoa', 'key-encoded', secret, hex(btoa(secret))],
    ['bin2hex', 'key-encoded', secret, hex(hex(secret))],
    [
      'hashlib.sha256(secret).digest()',
      'key-encoded',
      secret,
      createHash('sha256').update(secret).digest('hex'),
    ],
    ['md5 of PHP', 'key-encoded', secret, hex(createHash('md5').update(secret).digest('hex'))],
    ['Encoding.Unicode', 'key-in-utf-16', secret, Buffer.from(secret, 'utf16le').toString('hex')],
    ['an unset variable of Node', 'key-missing', secret, hex('undefined')],
    ['an unset variable of Go', 'key-missing', secret, ''],
    ['the word of an example', 'placeholder-as-key', secret, hex('YOUR_SECRET_KEY')],
    ['a variable in single quotes of PHP', 'placeholder-as-key', secret, hex('$secret')],
    ['a variable of Postman outside of a template', 'placeholder-as-key', secret, hex('{{secretKey}}')],
    ['encodebytes of Python', 'key-encoded', secret, hex(`${btoa(secret)}\n`)],
    ['the same of a longer one', 'key-encoded', 'k'.repeat(64), hex(`${'a2tr'.repeat(19)}\na2tra2traw==\n`)],
    ['curly quotes of a document', 'key-altered', secret, hex(`“${secret}”`)],
    ['brackets given along', 'key-altered', `<${secret}>`, hex(secret)],
    ['strtoupper', 'key-altered', secret, hex(secret.toUpperCase())],
    ['OAuth’s ampersand', 'key-altered', secret, hex(`${secret}&`)],
    ['the name of the variable', 'key-altered', `secret=${secret}`, hex(secret)],
    ['a column of eight characters too few', 'key-altered', secret, hex(secret.slice(0, -1))],
    ['both keys', 'key-altered', secret, hex(`${serial}${secret}`)],
    ['the certificate number', 'certificate-number-as-key', secret, hex(serial)],
    ['the nonce', 'header-value-as-key', secret, hex('VeTfR5mdAKjbeErxBXTl20JayTiCz4sb')],
  ])('%s', (_, id, key, used) => {
    expect(keys(id, key)).toContain(used)
  })

  it('need no secret where the key is known without', () => {
    expect(keys('certificate-number-as-key', null, given({ secret: null }))).toEqual([hex(serial)])
    expect(keys('key-missing', null)).toContain('')
    expect(keys('placeholder-as-key', null)).toContain(hex('YOUR_SECRET_KEY'))
    for (const id of ['key-white-space', 'key-decoded', 'key-encoded', 'key-in-utf-16', 'key-altered'])
      expect(keys(id, null), id).toEqual([])
  })
})
