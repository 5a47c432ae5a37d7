import { text } from '#engine/bytes/text.ts'
import type { ServerAnswer } from '#engine/capture/capture.ts'
import { findAnswer } from '#engine/capture/http/server-answer.ts'
import { nameOf } from './value.ts'
import type { MapValue, Value } from './value.ts'

const called = (map: MapValue, ...names: readonly string[]): Value | undefined =>
  map.members.find((member) =>
    names.includes(
      nameOf(member)
        .toLowerCase()
        .replace(/[^a-z]/g, ''),
    ),
  )?.value

/** What a string or a number says; undefined of anything else. */
const said = (value: Value | undefined): string | undefined =>
  value?.kind === 'text' && value.layer.octets.length < 10_000
    ? text(value.layer.octets)
    : value?.kind === 'word' && /^\d{1,15}$/.test(value.text)
      ? value.text
      : undefined

/** The status of a response; null where a map is none. Node has the same members in requests, empty. */
function statusOf(map: MapValue): number | null {
  const code = said(called(map, 'statuscode') ?? (called(map, 'headers') && called(map, 'status')))
  return code !== undefined && /^[1-5]\d\d$/.test(code) ? Number(code) : null
}

export const isResponse = (map: MapValue): boolean => statusOf(map) !== null

/** What the server said, where a dump shows the response; null where it does not. The first with a code is taken. */
export function answerIn(maps: readonly MapValue[]): ServerAnswer | null {
  const answers = maps.flatMap((map) => {
    const httpStatus = statusOf(map)
    return httpStatus === null ? [] : [{ at: map.at, httpStatus, curly: false, ...contentIn(map) }]
  })
  return answers.find(({ code }) => code !== undefined) ?? answers[0] ?? null
}

function contentIn(map: MapValue): Pick<ServerAnswer, 'status' | 'code' | 'message'> {
  const data = called(map, 'data', 'body', 'content')
  if (data?.kind === 'text') {
    const { octets } = data.layer
    const answer = findAnswer(octets, false, { start: 0, end: octets.length })
    return answer === null ? {} : picked(answer.status, answer.code, answer.message)
  }
  if (data?.kind !== 'map') return {}
  return picked(
    said(called(data, 'status')),
    said(called(data, 'code', 'errorcode')),
    said(called(data, 'errormessage', 'msg', 'message', 'errormsg')),
  )
}

const picked = (
  status: string | undefined,
  code: string | undefined,
  message: string | undefined,
): Pick<ServerAnswer, 'status' | 'code' | 'message'> => ({
  ...(status !== undefined && { status }),
  ...(code !== undefined && { code }),
  ...(message !== undefined && { message }),
})
