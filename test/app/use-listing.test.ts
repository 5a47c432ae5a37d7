import { describe, expect, it } from 'vitest'
import { listAsCsv } from '#app/use-listing.ts'

describe('the list as a file', () => {
  it('is CSV, a line for each request', () => {
    const entries = [
      { method: 'POST', target: '/a?x="1",2', status: 400, signs: true },
      { method: null, target: null, status: null, signs: false },
    ]
    const verdicts = new Map([[1, { entry: 1, scheme: 'Binance Pay', outcome: 'likely' }] as const])
    expect(listAsCsv({ format: 'har', entries }, verdicts)).toBe(
      'request,method,target,status,scheme,verdict\r\n1,POST,"/a?x=""1"",2",400,Binance Pay,likely\r\n2,,,,,\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('lets no spreadsheet take %s for a formula', (target) => {
    const entries = [{ method: 'GET', target, status: null, signs: false }]
    expect(listAsCsv({ format: 'har', entries }, new Map())).toContain(`1,GET,'${target}`)
  })
})
