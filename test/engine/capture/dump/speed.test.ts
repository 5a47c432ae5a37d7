import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'

const size = 3_000_000
const upTo = (line: string, octets = size): string => line.repeat(Math.floor(octets / utf8(line).length))

/** Milliseconds that a machine under load may take: what is not linear takes minutes. */
const patience = 60_000

describe('takes time in proportion to its length', () => {
  it.each([
    ['hex', () => upTo('7b22')],
    ['hex in pairs', () => upTo('7b 22 ')],
    [
      'hex of a head that has one long line',
      () => `504f5354202f20485454502f312e310d0a613a20${upTo('61')}0d0a0d0a`,
    ],
    ['letters that are taken for digits', () => upTo('OO ll ')],
    ['base64', () => upTo('eyJh')],
    ['base64 in lines', () => upTo(`${'eyJh'.repeat(19)}\n`)],
    ['base64 in short lines', () => upTo('eyJh\n')],
    ['numbers', () => upTo('12, 200, ')],
    ['numbers that are no octets', () => upTo('1234, ')],
    ['open comments', () => upTo('1/*')],
    ['escapes', () => upTo('\\x41')],
    ['escapes that are none', () => upTo('\\x')],
    ['percent-encoding', () => upTo('%7B%22')],
    ['percent signs', () => upTo('%')],
    ['a bytes literal', () => `b'${upTo('\\x41a')}'`],
    ['a bytes literal that does not end', () => `b'${upTo('\\')}`],
    ['bytes literals', () => upTo("b'' ")],
    ['rows', () => upTo('00000000  41 41 41 41\n')],
    [
      'rows that count',
      () =>
        Array.from(
          { length: 60_000 },
          (_, index) =>
            `${(16 * index).toString(16).padStart(8, '0')}  ${'41 '.repeat(16)} |${'A'.repeat(16)}|\n`,
        ).join(''),
    ],
    ['stars', () => `00000000  41 41\n${upTo('*\n')}`],
    ['a row', () => `00000000: ${upTo('41 ')}`],
    ['offsets alone', () => upTo('00000000\n')],
    ['spaces', () => `00000000: 41${upTo(' ')}x`],
    ['dots', () => upTo('...')],
    ['quotes', () => upTo('" + "')],
    ['line ends', () => `ab${upTo('\n')}cd`],
    ['dashes', () => upTo('ab–', 1_500_000)],
  ])(
    '%s',
    (_, given) => {
      const started = performance.now()
      const result = readCapture({ octets: utf8(given()), origin: 'paste' })
      expect(result.kind).toMatch(/capture|refused/)
      expect(performance.now() - started).toBeLessThan(patience)
    },
    patience,
  )
})
