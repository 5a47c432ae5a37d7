import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replacedTexts } from '#engine/diagnose/rewriting/replaced-text.ts'

const [web, java, go] = replacedTexts.map(
  (replaced) => (hex: string) => replaced(new Uint8Array(Buffer.from(hex, 'hex'))).replaceAll('\uFFFD', '?'),
)

describe('octets that are no text, read as UTF-8', () => {
  // The second column is what `new String(octets, UTF_8)` of Java 17 gives; the third what Go's specification says of `string`.
  it.each<readonly [hex: string, web: string, java: string, go: string]>([
    ['41eda08042', 'A???B', 'A?B', 'A???B'],
    ['41eda041', 'A??A', 'A?A', 'A??A'],
    ['41eda0', 'A??', 'A?', 'A??'],
    ['edbf80edb080', '??????', '??', '??????'],
    ['e08041', '??A', '??A', '??A'],
    ['f0808041', '???A', '???A', '???A'],
    ['f4908041', '???A', '???A', '???A'],
    ['e18041', '?A', '?A', '??A'],
    ['e180', '?', '?', '??'],
    ['f18080', '?', '?', '???'],
    ['f8888080', '????', '????', '????'],
    ['c0af', '??', '??', '??'],
    ['f0909041', '?A', '?A', '???A'],
    ['ed9f80', '\uD7C0', '\uD7C0', '\uD7C0'],
  ])('%s', (hex, byWeb, byJava, byGo) => {
    expect(web?.(hex)).toBe(byWeb)
    expect(java?.(hex)).toBe(byJava)
    expect(go?.(hex)).toBe(byGo)
  })

  it('are the same to all where they are UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const replaced of replacedTexts) expect(replaced(new TextEncoder().encode(text))).toBe(text)
      }),
    )
  })
})
