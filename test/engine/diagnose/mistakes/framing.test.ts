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
    // KuCoin and Coinbase: time, method, path and body one after another.
    ['request-line-signed', `${timestamp}POST${body}`],
    ['request-line-signed', `${timestamp}${serial}${body}`],
    ['request-line-signed', `${timestamp}\n${serial}\n${nonce}\n${body}\n`],
    // PHP and Ruby in single quotes; JavaScript in quotes that are no backquotes; Python without its f; Go without its Sprintf.
    ['template-signed', '$timestamp\\n$nonce\\n$body\\n'],
    ['template-signed', '#{timestamp}\\n#{nonce}\\n#{payload}\\n'],
    ['template-signed', '${timestamp}\n${nonce}\n${body}\n'],
    ['template-signed', '{timestamp}\n{nonce}\n{body}\n'],
    ['template-signed', '{0}\n{1}\n{2}\n'],
    ['template-signed', '%s\n%s\n%s\n'],
    ['parts-printed', `{"timestamp":${timestamp},"nonce":"${nonce}","body":${body}}`],
    // Python: str([…]) and str({…}); Go: fmt.Sprint of a map, whose keys are sorted; Java: Map.toString.
    ['parts-printed', `['${timestamp}', '${nonce}', '${body}']`],
    ['parts-printed', `{'timestamp': ${timestamp}, 'nonce': '${nonce}', 'body': '${body}'}`],
    ['parts-printed', `map[body:${body} nonce:${nonce} timestamp:${timestamp}]`],
    ['parts-printed', `{timestamp=${timestamp}, nonce=${nonce}, body=${body}}`],
    ['parts-printed', `"${timestamp}"\n"${nonce}"\n"${body}"\n`],
    ['parts-in-other-order', `${nonce}|${timestamp}|${body}`],
    ['parts-in-other-order', `${body}\\n${nonce}\\n${timestamp}\\n`],
    ['other-separators', joined('%0A', '%0A')],
    ['other-separators', joined('\r\r\n', '\r\r\n')],
    ['literal-backslash-n', joined('\\r\\n', '')],
    ['request-line-signed', `${timestamp}\n${nonce}\n${body}\n${serial}`],
    ['named-parts', `timestamp=${timestamp}&nonce=${nonce}&body=${body}`],
    ['named-parts', `body=${body}&nonce=${nonce}&timestamp=${timestamp}`],
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
