import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secret, sign, stringToSign, timestamp } from '../engine/diagnose/given.ts'
import { body, request } from '../report/reports.ts'
import { built } from './built.ts'

let { folder, whysig }: Awaited<ReturnType<typeof built>> = {
  folder: '',
  whysig: () => ({ code: null, out: '', err: '' }),
}

beforeAll(async () => {
  ;({ folder, whysig } = await built())
  write('right', request(body, sign(stringToSign(body))))
  write('crlf', request(body, sign(stringToSign(body).replaceAll('\n', '\r\n'))))
  write('three', request(body, sign(spaced.replaceAll('\n', '\r\n'), `${secret}\n`).toLowerCase()))
  write('no-header', request(body, 'A').replace(/BinancePay-Nonce.*\r\n/, ''))
  write('several', `${request(body, 'A')}\r\n\r\n${request(body, sign(stringToSign(body)))}`)
  write('secret', `${secret}\n`)
  write('line-end', '\n')
  write('long', 'x'.repeat(5000))
  write('unknown', request(body, sign(stringToSign(body), 'another')))
  write('held', request(held, sign(stringToSign(held).replaceAll('\n', '\r\n'))))
  write('secret-crlf', `${secret}\r\n`)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string): void => writeFileSync(join(folder, name), content)
const spaced = stringToSign(body.replaceAll('":', '": ').replaceAll(',"', ', "'))
const held = `{"basic":"${Buffer.from(`me:${secret}`).toString('base64')}","secret":"${secret}"}`
const withSecret = ['--secret-file', 'secret']

const everyBase64 = (out: string): readonly string[] =>
  (out.match(/[A-Za-z0-9+/]{40,}=*/g) ?? []).map((text) => Buffer.from(text, 'base64').toString())

const findings = (now: string): unknown =>
  JSON.parse(whysig(['check', 'right', ...withSecret, '--now', now, '--format', 'json']).out).findings

describe('whysig', () => {
  it('names its schemes', () => {
    const { code, out } = whysig(['schemes'])
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toContain('binance-pay')
  })

  it('checks the request that is asked for out of several', () => {
    expect(whysig(['check', 'several', '--entry', '2', ...withSecret]).code).toBe(0)
    const { code, out } = whysig(['check', 'several', '--entry', '1', ...withSecret])
    expect(code).toBe(1)
    expect(out).toContain('This is request 1 of 2')
  })

  it('tells how it is used', () => {
    expect(whysig(['--help'])).toMatchObject({ code: 0, err: '' })
    expect(whysig(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each<readonly [name: string, args: readonly string[], code: number]>([
    ['a right request', ['check', 'right', ...withSecret], 0],
    ['a secret with CR LF behind it', ['check', 'right', '--secret-file', 'secret-crlf'], 0],
    ['a mistake', ['check', 'crlf', ...withSecret], 1],
    ['no key', ['check', 'right'], 2],
    ['a missing header', ['check', 'no-header', ...withSecret], 2],
  ])('exits by the outcome: %s', (_, args, code) => {
    expect(whysig(args)).toMatchObject({ code, err: '' })
  })

  it('reads standard input, and a secret from the environment', () => {
    const run = whysig(
      ['check', '-', '--secret-env', 'PAY_SECRET', '--format', 'json'],
      request(body, sign(stringToSign(body))),
      {
        PAY_SECRET: secret,
      },
    )
    expect(run.code).toBe(0)
    expect(JSON.parse(run.out)).toMatchObject({ outcome: 'valid', tool: { name: 'whysig' } })
    expect(run.out).not.toContain(secret)
  })

  it('finds three mistakes at once, on several threads', { timeout: 60_000 }, () => {
    const { code, out } = whysig(['check', 'three', ...withSecret, '--format', 'json'])
    expect(code).toBe(1)
    const report = JSON.parse(out)
    expect(report.outcome).toBe('explained')
    expect(report.mistakes.map(({ id }: { id: string }) => id).sort()).toEqual(
      ['body-reserialised', 'crlf-separators', 'key-white-space', 'lower-case-hex'].sort(),
    )
    expect(Buffer.from(report.signed, 'base64').toString()).toBe(spaced.replaceAll('\n', '\r\n'))
  })

  it('says what cannot be known where nothing explains it', { timeout: 60_000 }, () => {
    const { code, out, err } = whysig(['check', 'unknown', ...withSecret])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(
      /[\d,]{7,} variants were computed and ruled out\. A wrong secret and an unknown change/,
    )
  })

  it.each(['text', 'markdown', 'json'])(
    'never writes the secret, though the capture holds it: %s',
    (format) => {
      const { code, out } = whysig(['check', 'held', ...withSecret, '--format', format])
      const written = [out, ...everyBase64(out)].join('\n')
      expect(code).toBe(1)
      expect(out).toContain('The capture itself holds the secret')
      expect(written).not.toContain(secret)
      // Four digits of each would be chance.
      expect(written).not.toContain(Buffer.from(`me:${secret}`).toString('base64').slice(4, 40))
    },
  )

  it('can be started by its name', () => {
    expect(statSync(join(folder, 'whysig.js')).mode & 0o111).toBe(0o111)
    expect(readFileSync(join(folder, 'whysig.js'), 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node')
  })

  it('has no colours where nobody looks', () => {
    expect(whysig(['check', 'crlf', ...withSecret]).out).not.toContain('\u001B')
  })

  it('looks at the clock that it is given', () => {
    const at = new Date(Number(timestamp)).toISOString()
    expect(JSON.stringify(findings(at))).not.toContain('This request is old')
    expect(JSON.stringify(findings('2031-01-01'))).toContain('This request is old')
  })

  it('writes Markdown', () => {
    expect(whysig(['check', 'crlf', ...withSecret, '--format', 'markdown']).out).toMatch(
      /^## The parts were joined/,
    )
  })

  it.each<readonly [args: readonly string[], words: RegExp]>([
    [[], /no command/],
    [['chek', 'right'], /no such command/],
    [[secret], /no such command/],
    [['schemes', 'all'], /schemes takes no argument/],
    [['check'], /needs a FILE/],
    [['check', ''], /needs a FILE/],
    [['check', 'right', 'crlf'], /one FILE/],
    [['check', 'right', secret], /one FILE/],
    [['check', 'nowhere'], /nowhere: there is no such file/],
    [['check', '.'], /\.: that is a folder/],
    [['check', 'right', '--secret-file', 'nowhere'], /--secret-file: there is no such file/],
    [['check', 'right', '--secret-file', secret], /--secret-file: there is no such file/],
    [['check', 'right', '--public-key', secret], /--public-key: there is no such file/],
    [['check', 'right', '--secret-file', 'line-end'], /--secret-file: there is no key/],
    [['check', 'right', '--secret-file', 'long'], /--secret-file: 5000 bytes are no secret/],
    [['check', '-', '--secret-file', '-'], /standard input holds the request/],
    [['check', 'right', '--secret-env', 'NOT_SET_ANYWHERE'], /--secret-env: that variable is not set/],
    [['check', 'right', '--secret-env', secret], /--secret-env: that variable is not set/],
    [['check', 'right', ...withSecret, '--public-key', 'secret'], /give one key/],
    [['check', 'right', '--public-key', 'secret'], /is checked with a secret/],
    [['check', 'right', '--scheme', 'nobody'], /--scheme nobody: no such scheme/],
    [['check', 'right', '--now', 'yesterday'], /--now yesterday: not a date/],
    [['check', 'right', '--format', 'xml'], /--format xml/],
    [['check', 'right', '--entry', '2'], /--entry 2: there is one request in right/],
    [['check', 'several', '--entry', '3'], /--entry 3: there are 2 requests in several/],
    [['check', 'right', '--entry', '0'], /--entry 0: not a number from 1/],
    [['check', 'right', '--secret', secret], /a secret is never an argument/],
    [['check', 'right', `--secret=${secret}`], /a secret is never an argument/],
    [['check', 'right', '--secret-file'], /'--secret-file' needs a value/],
    [['check', 'right', '--format', '--now'], /'--format' needs a value/],
    [['check', 'right', '--scheme', 'binance-pay-webhook', ...withSecret], /is checked with a public key/],
    [['check', 'no\u001B[31mwhere'], /no<U\+001B>\[31mwhere/],
    [['check', 'secret'], /secret: /],
  ])('refuses %j in one line', (args, words) => {
    const { code, out, err } = whysig(args)
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(err).toMatch(words)
    expect(err.trimEnd().split('\n').length).toBe(1)
    expect(err).not.toContain(secret)
  })
})
