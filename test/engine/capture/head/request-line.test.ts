import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { lineFrom } from '#engine/capture/text/lines.ts'
import { readRequestLine } from '#engine/capture/head/request-line.ts'

function partsOf(given: string): readonly [method: string, target: string, certain: boolean] | null {
  const octets = utf8(given)
  const read = readRequestLine(octets, lineFrom(octets, 0, false))
  const part = ({ start, end }: { start: number; end: number }) => text(octets.subarray(start, end))
  return read && [part(read.method), part(read.target), read.certain]
}

const long = `/${'a'.repeat(20_000)}`

describe('a request line', () => {
  it.each<[string, readonly [string, string, boolean]]>([
    ['POST /v3/order HTTP/1.1', ['POST', '/v3/order', true]],
    ['GET https://a.example/x?y=1 HTTP/2', ['GET', 'https://a.example/x?y=1', true]],
    ['OPTIONS * HTTP/1.0', ['OPTIONS', '*', true]],
    ['PURGE /x HTTP/1.1', ['PURGE', '/x', true]],
    ['POST\u00a0/x\u00a0HTTP/1.1', ['POST', '/x', true]],
    [`GET ${long} HTTP/1.1`, ['GET', long, true]],
    ['POST https://a.example/x', ['POST', 'https://a.example/x', false]],
    ['POST {{host}}/x HTTP/1.1', ['POST', '{{host}}/x', true]],
    ['--> POST https://a.example/x h2', ['POST', 'https://a.example/x', false]],
    ['2024-01-20 app[1]: PUT /x HTTP/1.1', ['PUT', '/x', false]],
  ])('%s', (given, parts) => {
    expect(partsOf(given)).toEqual(parts)
  })

  it.each(['POST it again', 'I send a POST /x and it fails', 'GET', 'HTTP/1.1 200 OK', 'Posted /x HTTP/1.1'])(
    'not %s',
    (given) => {
      expect(partsOf(given)).toBeNull()
    },
  )
})
