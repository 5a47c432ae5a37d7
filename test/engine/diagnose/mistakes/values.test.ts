import { describe, expect, it } from 'vitest'
import { values } from './variations.ts'

const at = '1705724955616'
const uuid = '3f2b8c1e-9d4a-4e7b-8a6f-1c2d3e4f5a6b'

describe('mistakes of the timestamp', () => {
  it.each<readonly [program: string, id: string, signed: string]>([
    ['PHP time()', 'timestamp-in-seconds', '1705724955'],
    ['Ruby Time.now.round.to_i', 'timestamp-in-seconds', '1705724956'],
    ['Python str(time.time() * 1000)', 'timestamp-as-float', '1705724955616.0'],
    ['Python str(time.time())', 'timestamp-as-float', '1705724955.616'],
    ['PHP microtime(true) * 1000 at precision 14', 'timestamp-as-float', '1.705724955616E+12'],
    ['PHP microtime(true) * 1000 at precision 12', 'timestamp-as-float', '1.70572495562E+12'],
    ['Java String.valueOf(double)', 'timestamp-as-float', '1.705724955616E12'],
    ['Go fmt.Sprint(float64)', 'timestamp-as-float', '1.705724955616e+12'],
    ['C# ToString("N0")', 'timestamp-as-float', '1,705,724,955,616'],
    ['Go UnixMicro', 'timestamp-in-another-unit', '1705724955616000'],
    ['Python time.time_ns()', 'timestamp-in-another-unit', '1705724955616000000'],
    ['JavaScript new Date().toISOString()', 'timestamp-in-another-unit', '2024-01-20T04:29:15.616Z'],
    ['C# DateTime.UtcNow.Ticks', 'timestamp-in-another-unit', '638413217556160000'],
    ['Python str(datetime.utcnow())', 'timestamp-in-another-unit', '2024-01-20 04:29:15.616000'],
    ['Go time.Now().UTC().String()', 'timestamp-in-another-unit', '2024-01-20 04:29:15.616 +0000 UTC'],
    ['Java new Date().toString()', 'timestamp-in-another-unit', 'Sat Jan 20 04:29:15 UTC 2024'],
    [
      'JavaScript String(new Date())',
      'timestamp-in-another-unit',
      'Sat Jan 20 2024 04:29:15 GMT+0000 (Coordinated Universal Time)',
    ],
    ['C# DateTime.UtcNow.ToString()', 'timestamp-in-another-unit', '01/20/2024 04:29:15'],
    ['PHP time(), once more', 'timestamp-in-seconds-read-twice', '1705724954'],
    ['PHP time(), ten seconds later', 'timestamp-in-seconds-read-twice', '1705724966'],
    ['a zone of ten and a half hours', 'timestamp-hours-off', '1705687155616'],
    ['a zone of eight hours', 'timestamp-hours-off', '1705753755616'],
    ['a zone of five and a half hours', 'timestamp-hours-off', '1705705155616'],
    ['a clock read again', 'timestamp-read-twice', '1705724955615'],
    ['a clock read again, ten seconds later', 'timestamp-read-twice', '1705724965616'],
    ['a clock read again, a minute earlier', 'timestamp-read-twice', '1705724895616'],
    ['quotes of JSON', 'timestamp-dressed', '"1705724955616"'],
  ])('%s', (_, id, signed) => {
    expect(values(id, at)).toContain(signed)
  })

  it('begin with the moments that are nearest', () => {
    expect(values('timestamp-read-twice', at).slice(0, 4)).toEqual([
      '1705724955615',
      '1705724955617',
      '1705724955614',
      '1705724955618',
    ])
    expect(values('timestamp-read-twice', at).length).toBe(120_000)
  })

  it('make nothing of what is no timestamp', () => {
    for (const id of [
      'timestamp-in-seconds',
      'timestamp-as-float',
      'timestamp-hours-off',
      'timestamp-read-twice',
    ])
      expect(values(id, 'yesterday')).toEqual([])
  })
})

describe('mistakes of the nonce', () => {
  it.each<readonly [program: string, id: string, sent: string, signed: string]>([
    ['hyphens dropped before signing', 'nonce-length', uuid, uuid.replaceAll('-', '')],
    ['hyphens dropped before sending', 'nonce-length', uuid.replaceAll('-', ''), uuid],
    ['upper case', 'nonce-respelt', 'aBcDeF', 'ABCDEF'],
    ['lower case', 'nonce-respelt', 'aBcDeF', 'abcdef'],
    ['cut to its length', 'nonce-respelt', `${'a'.repeat(32)}bcd`, 'a'.repeat(32)],
    ['Base64 of its octets', 'nonce-respelt', 'ff00', '/wA='],
    ['quotes', 'nonce-dressed', 'abc', '"abc"'],
    ['a line feed', 'nonce-dressed', 'abc', 'abc\n'],
    ['bytes printed by Python', 'nonce-dressed', 'abc', "b'abc'"],
    ['a UUID printed by Python', 'nonce-dressed', 'abc', "UUID('abc')"],
  ])('%s', (_, id, sent, signed) => {
    expect(values(id, sent)).toContain(signed)
  })
})
