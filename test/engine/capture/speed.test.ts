import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'

const head = 'POST /x HTTP/1.1\r\nX-Signature: 1\r\n'
const size = 10_000_000
const upTo = (line: string, octets = size): string => line.repeat(Math.floor(octets / utf8(line).length))
const numbered = (line: (index: number) => string): string =>
  Array.from({ length: 100_000 }, (_, i) => line(i)).join('')

/** Milliseconds that a machine under load may take: what is not linear takes minutes. */
const patience = 60_000

describe('takes time in proportion to its length', () => {
  it.each([
    ['prose', () => upTo('The quick brown fox jumps over the lazy dog. And: it sleeps.\n')],
    ['prose that is not ASCII', () => upTo('我也失败了, 我自己尝试, 都是验证失败的\n')],
    ['a header of 10 MB', () => `${head}X: ${upTo('a')}\r\n\r\n{}`],
    ['100,000 headers', () => `${head}${numbered((i) => `X-H${i}: 1\r\n`)}\r\n{}`],
    ['100,000 headers with empty lines', () => `${head}${numbered((i) => `X-H${i}-Nonce: 1\n\n`)}{}`],
    ['100,000 folds', () => `${head}X: a\n${' b\n'.repeat(100_000)}\n{}`],
    ['100,000 colons', () => `${head}${':'.repeat(100_000)}\r\n\r\n{}`],
    ['200,000 spaces', () => `${head}X: ${' '.repeat(200_000)}x${'\u00a0'.repeat(200_000)}\r\n\r\n{}`],
    ['a body of text', () => `${head}\r\n${upTo('a=1&')}`],
    ['a body of JSON', () => `${head}\r\n[${upTo('{"env":"WEB"},')}1]\n\nprose`],
    ['a body of curly JSON', () => `${head}\r\n[${upTo('{“env”:“WEB”},', 2_000_000)}1]\n\nprose`],
    ['a body of quotes', () => `${head}\r\n{${upTo('“', 2_000_000)}`],
    ['a body of brackets', () => `${head}\r\n${upTo('{"a":[', 2_000_000)}`],
    ['quoted lines', () => `> ${head.replaceAll('\n', '\n> ')}\n${upTo('> text\n', 1_000_000)}`],
    ['answers that are none', () => upTo('{"code":1\n', 2_000_000)],
    ['requests', () => upTo('GET / HTTP/1.1\n\n', 2_000_000)],
    ['fences', () => upTo('```\n', 2_000_000)],
  ])(
    '%s',
    (_, text) => {
      const octets = utf8(text())
      expect(readCapture({ octets, origin: 'paste' }).kind).toMatch(/capture|refused/)
    },
    patience,
  )
})
