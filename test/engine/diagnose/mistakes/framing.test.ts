import { describe, expect, it } from 'vitest'
import { body, given, nonce, serial, timestamp } from '../given.ts'
import { framings } from './variations.ts'

const joined = (between: string, ending: string): string =>
  timestamp + between + nonce + between + body + ending

describe('mistakes of the framing', () => {
  it.each<readonly [id: string, signed: string]>([
    ['last-separator-missing', joined('\n', '')],
    ['crlf-separators', joined('\r\n', '\r\n')],
    ['crlf-separators', joined('\r\n', '')],
    ['crlf-separators', joined('\r\n', '\n')],
    ['literal-backslash-n', joined('\\n', '\\n')],
    ['literal-backslash-n', joined('\\r\\n', '\\r\\n')],
    ['space-before-separator', joined(' \n', ' \n')],
    ['no-separators', joined('', '')],
    ['no-separators', joined('', '\n')],
    ['extra-separator-at-end', joined('\n', '\n\n')],
    ['extra-separator-at-end', joined('\n', '\r\n\n')],
    ['other-separators', joined('&', '')],
    ['other-separators', joined('|', '|')],
    ['other-separators', joined('\n\n', '\n\n')],
    ['other-separators', joined('/n', '/n')],
    ['one-separator-wrong', `${timestamp}\r\n${nonce}\n${body}\n`],
    ['one-separator-wrong', `${timestamp}\n${nonce}${body}\n`],
    ['one-separator-wrong', `${timestamp}\n${nonce}\n${body}\r\n`],
    ['parts-in-other-order', `${nonce}\n${timestamp}\n${body}\n`],
    ['parts-in-other-order', `${body}${nonce}${timestamp}`],
    ['part-missing', body],
    ['part-missing', `${body}\n`],
    ['part-missing', `${timestamp}\n${body}\n`],
    ['part-missing', `${timestamp}\n\n${body}\n`],
    ['part-missing', timestamp + nonce],
    ['part-as-placeholder', `{{timestamp}}\n${nonce}\n${body}\n`],
    ['part-as-placeholder', `${timestamp}\nundefined\n${body}\n`],
    ['part-as-placeholder', `{{timestamp}}\n{{nonce}}\n${body}\n`],
    ['array-name-signed', '[B@1b6d3586'],
    ['named-parts', `timestamp=${timestamp}`],
    // PHP: a heredoc of four lines, indented by four spaces.
    ['indented-string', `${timestamp}\n    ${nonce}\n    ${body}\n`],
    ['indented-string', `\n    ${timestamp}\n    ${nonce}\n    ${body}\n    `],
    ['indented-string', `\t${timestamp}\n\t${nonce}\n\t${body}`],
    ['request-line-signed', `POST\n${timestamp}\n${nonce}\n${body}\n`],
    ['request-line-signed', `${timestamp}\n${nonce}\n${body}\n${serial}`],
    ['named-parts', `timestamp=${timestamp}&nonce=${nonce}&body=${body}`],
    [
      'named-parts',
      `BinancePay-Timestamp: ${timestamp}\nBinancePay-Nonce: ${nonce}\nBinancePay-Body: ${body}\n`,
    ],
  ])('%s signs %j', (id, signed) => {
    expect(framings(id)).toContain(signed)
  })

  it('have the method and the path of the request', () => {
    const evidence = given()
    const capture = {
      ...evidence.capture,
      method: { value: 'PUT', from: { kind: 'supplied' } },
      target: { value: '/a/b?c=1', from: { kind: 'supplied' } },
    } as const
    const signed = framings('request-line-signed', { ...evidence, capture })
    expect(signed).toContain(`PUT\n/a/b\n${timestamp}\n${nonce}\n${body}\n`)
    expect(signed).toContain(`/a/b${timestamp}${nonce}${body}`)
  })
})
