import { expect, it } from 'vitest'
import type { ServerAnswer } from '#engine/capture/capture.ts'
import { explainAnswer } from '#engine/diagnose/telling/server-answers.ts'
import { plain } from '../sentences.ts'

const at = { start: 0, end: 0 }
const said = (answer: Omit<ServerAnswer, 'at' | 'curly'>): string =>
  plain(explainAnswer({ at, curly: false, ...answer }, 'en') ?? ['nothing'])

it.each([
  [{ code: '400002' }, 'computed another signature'],
  [{ code: '400003' }, 'more than a second off'],
  [{ code: '400004' }, 'certificate number is unknown'],
  [{ code: '400201' }, 'says nothing against its signature'],
  [{ code: '100001001' }, 'GET in place of POST'],
  [{ code: '000000' }, 'signature was right'],
  [{ code: '-1022' }, 'trading API'],
  [{ httpStatus: 403 }, 'network in front of it'],
  [{ httpStatus: 502 }, 'failed by itself'],
  [{ message: 'Signature for this request is not valid.' }, 'computed another signature'],
  [{ status: 'SUCCESS' }, 'took the request'],
  [{ code: '999999' }, 'nothing'],
  [{ httpStatus: 200 }, 'nothing'],
])('explains %j', (answer, words) => {
  expect(said(answer)).toContain(words)
})
