import type { CaptureFormat } from '#engine/capture/format.ts'
import { isPlainHttp } from '#engine/capture/http/plain-http.ts'
import { pastedJson } from '#engine/capture/json/json-source.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import type { Source } from '#engine/capture/text/source.ts'
import type { Dialect } from './literal.ts'
import { dialectIn } from './marks.ts'
import { requestIn } from './request.ts'
import { longestDump, valuesIn } from './scan.ts'

/** A form that is what programs of one language print of a request. */
export const dumpFormat = (id: string, rank: number, dialect: Dialect): CaptureFormat => ({
  id,
  rank,
  read(pasted) {
    if (pasted.octets.length > longestDump) return null
    const source = sourceOf(pasted.octets)
    if (dialectIn(source) !== dialect || isPlainHttp(source) || isJson(source)) return null
    return requestIn(id, pasted, valuesIn(source, dialect))
  },
})

/** Whether all of it is JSON, which other forms read: what looks like a dump is in one of its strings. */
const isJson = ({ text, layer }: Source): boolean =>
  /^\s{0,80}[{[]/.test(text) && pastedJson(layer.octets) !== null
