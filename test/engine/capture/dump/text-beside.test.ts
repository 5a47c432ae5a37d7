import { describe, expect, it } from 'vitest'
import { utf8 } from '#engine/bytes/text.ts'
import { bodyText, expectWayBack, read, refused } from '../reading.ts'
import { shown, styles } from './shown.ts'

describe('text beside the digits that looks like digits', () => {
  const row = '64 65 61 64 62 65 65 66 63 61 66 65 30 31 32 33'
  it.each([
    ['xxd', '00000000: 6465 6164 6265 6566 6361 6665 3031 3233  deadbeefcafe0123\n'],
    ['xxd -e', '00000000: 64616564 66656562 65666163 33323130  deadbeefcafe0123\n'],
    ['hexdump -C', `00000000  ${row.replace('66 63', '66  63')}  |deadbeefcafe0123|\n00000010\n`],
    ['HxD', `00000000  ${row}  deadbeefcafe0123\n`],
    ['PowerShell 7', `0000000000000000 ${row} deadbeefcafe0123\n`],
    ['Wireshark', `00000000  ${row.replace('66 63', '66  63')}  deadbeef cafe0123\n`],
  ])('is no part of the octets of %s', (_, given) => {
    const capture = read(given)
    expect(bodyText(capture)).toBe('deadbeefcafe0123')
    expect(capture.fidelity).toBe('exact')
    expectWayBack(capture)
  })

  it('says nothing where letters stand for what is no character', () => {
    const words = '0000000    6966    7372    0d74    0d0a    730a    6365    6e6f    3a64\n'
    expect(bodyText(read(`${words}0000010    7820    0a0d\n0000014\n`))).toBe('first\r\n\r\nsecond: x\r\n')
  })
})

it('one row with a short offset is a dump where the text beside it agrees', () => {
  expect(bodyText(read('0000\t5b 31 2c 32 2c 33 5d                               [1,2,3]\n'))).toBe('[1,2,3]')
  expect(refused('0000\t5b 31 2c 32 2c 33 5d                               nothing\n').kind).toBe(
    'not-a-request',
  )
})

it('a last row of od -c may be nothing but spaces', () => {
  const capture = read(
    `0000000${Array.from('{"total":"0.10"}', (sign) => `   ${sign}`).join('')}\n0000020        \n0000022\n`,
  )
  expect(bodyText(capture)).toBe('{"total":"0.10"}  ')
  expect(capture.fidelity).toBe('exact')
})

it('a dump with fewer octets than Content-Length says was cut', () => {
  const sent = 'POST / HTTP/1.1\r\nX-Signature: a\r\nContent-Length: 9\r\n\r\n'
  expect(read(shown(utf8(`${sent}{"a":123}`), styles.HxD)).fidelity).toBe('exact')
  expect(read(shown(utf8(`${sent}{"a":12`), styles.HxD)).fidelity).toBe('altered')
})
