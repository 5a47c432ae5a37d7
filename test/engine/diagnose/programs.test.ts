import { execFileSync } from 'node:child_process'
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import { programs, programsFor } from '#engine/diagnose/programs.ts'
import type { Step } from '#engine/diagnose/programs/program.ts'

const steps: readonly Step[] = [
  'body',
  'timestamp',
  'nonce',
  'text',
  'key',
  'algorithm',
  'bytes',
  'hex',
  'send',
]

describe.each(programLanguages)('the program in %s', (language) => {
  const program = programs[language]

  it.each(['request', 'webhook'] as const)('takes every step of a %s, each in one line', (direction) => {
    for (const step of steps)
      expect(program[direction].filter((line) => line.steps?.includes(step)).length, step).toBe(1)
  })

  it('ends the string to sign with LF, and names every header', () => {
    const text = program.request.find((line) => line.steps?.includes('text'))?.code
    expect(text?.match(/\\n/g)?.length).toBe(3)
    const whole = program.request.map((line) => line.code).join('\n')
    for (const name of ['Timestamp', 'Nonce', 'Certificate-SN', 'Signature'])
      expect(whole).toContain(`BinancePay-${name}`)
  })

  it('signs and sends the same string: the body is written once', () => {
    const writes = program.request.filter((line) => /JSON|json|Serial|Marshal|writeValue/.test(line.code))
    expect(
      writes.filter((line) => /\border\b/.test(line.code) && !/^(def|func|static)/.test(line.code)).length,
    ).toBeLessThanOrEqual(2)
    expect(program.request.find((line) => line.steps?.includes('send'))?.code).toMatch(/\bbody\b/)
  })

  it('is shown for the direction that is wanted', () => {
    expect(programsFor('request')[language].lines).toBe(program.request)
    expect(programsFor('webhook')[language].lines).toBe(program.webhook)
  })

  it('fits on the screen', () => {
    for (const { code } of [...program.request, ...program.webhook]) expect(code.length).toBeLessThan(112)
  })
})

/** Runs JavaScript in a Node.js of its own, and gives what it writes at its end. */
const run = (program: string, environment: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })

const textOf = (lines: readonly { readonly code: string }[]): string =>
  lines.map((line) => line.code).join('\n')

describe('the program in JavaScript, run', () => {
  it('signs as Node.js does', () => {
    const sent = run(
      `${textOf(programs.JavaScript.request)}
       globalThis.fetch = async (url, init) => console.log(JSON.stringify(init))
       await sendSigned('https://bpay.example', { a: 1, b: 'é' }, 'certificate', ' secret\\n')`,
      {},
    )
    const body = '{"a":1,"b":"é"}'
    const timestamp = /"BinancePay-Timestamp":"(\d{13})"/.exec(sent)?.[1]
    const nonce = /"BinancePay-Nonce":"([a-zA-Z0-9]{32})"/.exec(sent)?.[1]
    const signature = /"BinancePay-Signature":"([^"]*)"/.exec(sent)?.[1]
    expect(JSON.parse(sent)).toMatchObject({ method: 'POST', body })
    expect(signature).toBe(
      createHmac('sha512', 'secret').update(`${timestamp}\n${nonce}\n${body}\n`).digest('hex').toUpperCase(),
    )
  })

  it('takes a webhook for genuine as it was signed, and in no other form', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const body = '{"bizType":"PAY","totalFee":0.88000000}'
    const signature = createSign('RSA-SHA256')
      .update(`1611232922428\nabc\n${body}\n`)
      .sign(privateKey, 'base64')
    const answers = run(
      `${textOf(programs.JavaScript.webhook)}
       import { Readable } from 'node:stream'
       const { KEY, SIGNATURE, BODY } = process.env
       const headers = {
         'binancepay-timestamp': '1611232922428', 'binancepay-nonce': 'abc', 'binancepay-signature': SIGNATURE,
       }
       const ask = (body) => isGenuine(Object.assign(Readable.from([Buffer.from(body)]), { headers }), KEY)
       console.log(JSON.stringify([await ask(BODY), await ask(JSON.stringify(JSON.parse(BODY)))]))`,
      { KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(), SIGNATURE: signature, BODY: body },
    )
    expect(JSON.parse(answers)).toEqual([true, false])
  })
})
