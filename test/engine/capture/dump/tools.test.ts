import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { readCapture } from '#engine/capture/read-capture.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { expectWayBack } from '../reading.ts'

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const next = random(20_260_101)
const octets = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, () => Math.floor(next() * 256))

const message = (body: Uint8Array): Uint8Array<ArrayBuffer> => {
  const head = `POST /pay/v1?a=1&b=%20 HTTP/1.1\r\nHost: api.example\r\nX-Nonce: ${'0'.repeat(80)}\r\nContent-Length: ${body.length}\r\n\r\n`
  return new Uint8Array([...utf8(head), ...body])
}

const bodies: readonly (readonly [string, Uint8Array])[] = [
  ['JSON', utf8('{"a":1,"text":"deadbeef 00 11 22 cafe","b":[1, 2,\t3]}')],
  ['CRLF, tabs and trailing spaces', utf8('{\r\n\t"a": "x",  \r\n\r\n\t"b": 1.00\r\n}\n')],
  ['emoji and curly quotes', utf8('{"t":"Café “deluxe” – 测试 😀 it\'s `x` <b>&amp;</b> |*| >y< \\u00e9"}')],
  ['nothing', utf8('')],
  ['random octets', octets(333)],
  ['random octets, one', octets(1)],
  ['zeros', new Uint8Array(200)],
  ['equal rows, then an end', utf8(`${'A'.repeat(176)}end`)],
  ['a form', utf8('a=1&b=two+words&c=%F0%9F%98%80&d=...')],
]

const folder = mkdtempSync(join(tmpdir(), 'dump-'))

/** What a tool writes of octets; null where it is not on this machine, or does not know an option. */
function written(tool: string, options: readonly string[], given: Uint8Array): Uint8Array | null {
  const file = join(folder, 'octets.bin')
  writeFileSync(file, given)
  const run = spawnSync(tool, [...options, file], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  return run.error === undefined && run.status === 0 && run.stdout.length > 0 ? run.stdout : null
}

const has = (tool: string): boolean => spawnSync(tool, ['--help']).error === undefined

const xxd = [
  [],
  ['-u'],
  ['-g1'],
  ['-g', '3', '-c', '15'],
  ['-g4'],
  ['-g8'],
  ['-g0'],
  ['-g16'],
  ['-c8'],
  ['-c', '1'],
  ['-c', '7'],
  ['-c', '60'],
  ['-c', '256'],
  ['-e'],
  ['-e', '-g2'],
  ['-e', '-g8'],
  ['-e', '-c', '8'],
  ['-b'],
  ['-b', '-c', '4'],
  ['-d'],
  ['-a'],
  ['-i'],
  ['-i', '-u'],
  ['-ps'],
  ['-ps', '-u'],
  ['-ps', '-c', '16'],
]
const hexdump = [[], ['-C'], ['-x'], ['-b'], ['-c'], ['-d'], ['-o'], ['-v'], ['-Cv']]
const od = [
  [],
  ['-b'],
  ['-c'],
  ['-d'],
  ['-o'],
  ['-s'],
  ['-x'],
  ['-i'],
  ['-l'],
  ['-v'],
  ...[
    'x1',
    'x1z',
    'x2',
    'x2z',
    'x4',
    'x4z',
    'x8',
    'o1',
    'o2',
    'o4',
    'o8',
    'u1',
    'u1z',
    'u2',
    'u4',
    'u8',
    'd1',
    'd2',
    'd4',
    'd8',
    'cz',
  ].map((type, index) => ['-A', ['x', 'd', 'o'][index % 3] ?? 'x', '-t', type]),
  ['-A', 'x', '-t', 'x1z', '-v'],
  ['-t', 'x2', '--endian=big'],
  ['-t', 'x4', '--endian=big'],
  ['-A', 'x', '-w8', '-t', 'x1'],
  ['-A', 'x', '-w32', '-t', 'x1z'],
  ['-v', '-A', 'n', '-t', 'x1'],
  ['-v', '-A', 'n', '-t', 'u1'],
  ['-v', '-A', 'n', '-t', 'd1'],
]
const base64 = [[], ['-w0'], ['-w64'], ['-w20']]

const tools: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['xxd', xxd],
  ['hexdump', hexdump],
  ['od', od],
  ['base64', base64],
]

function readBack(dump: Uint8Array): Capture {
  const result = readCapture({ octets: new Uint8Array(dump), origin: 'paste' })
  if (result.kind === 'refused')
    throw new Error(
      `refused: ${JSON.stringify(result.refusal)}\n${Buffer.from(dump).toString('latin1').slice(0, 2_000)}`,
    )
  return result.capture
}

describe.each(tools)('what %s writes', (tool, all) => {
  describe.skipIf(!has(tool))('is read back', () => {
    it.each(all.map((options) => [options.join(' '), options] as const))('%s', (_, options) => {
      for (const [what, body] of bodies) {
        const dump = written(tool, options, message(body))
        if (dump === null) continue
        const capture = readBack(dump)
        const shown = Buffer.from(dump).toString('latin1').slice(0, 3_000)
        expect(Buffer.from(capture.body.value).toString('latin1'), `${what}\n${shown}`).toBe(
          Buffer.from(body).toString('latin1'),
        )
        expect(capture.fidelity, `${what}\n${JSON.stringify(capture.remarks)}\n${shown}`).toBe('exact')
        expect(capture.fields).toHaveLength(3)
        expectWayBack(capture)
      }
    })
  })
})

describe.skipIf(!has('xxd'))('octets that are no message', () => {
  it.each([
    ['xxd', []],
    ['xxd', ['-e']],
    ['hexdump', ['-C']],
    ['od', ['-A', 'x', '-t', 'x1z']],
    ['od', ['-c']],
    ['od', ['-b']],
    ['od', ['-t', 'd1']],
    ['xxd', ['-b']],
  ] as const)('%s %s', (tool, options) => {
    for (let length = 17; length < 700; length += 61) {
      const body = octets(length)
      const dump = written(tool, options, body)
      if (dump === null) continue
      const capture = readBack(dump)
      expect(Buffer.compare(capture.body.value, body), `${length}`).toBe(0)
      expect(capture.method).toBeNull()
      expect(capture.fidelity).toBe('exact')
    }
  })
})
