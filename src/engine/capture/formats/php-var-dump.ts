import type { CaptureFormat } from '#engine/capture/format.ts'
import { isPlainHttp } from '#engine/capture/http/plain-http.ts'
import { requestIn } from '#engine/capture/printed/request.ts'
import { longestDump } from '#engine/capture/printed/scan.ts'
import { sourceOf } from '#engine/capture/text/source.ts'
import { varDumps } from '#engine/capture/printed/var-dump.ts'

/** What PHP's `var_dump` prints, with or without Xdebug: every string with its length in octets. */
const format: CaptureFormat = {
  id: 'php-var-dump',
  rank: 46,
  read(pasted) {
    if (pasted.octets.length > longestDump) return null
    const source = sourceOf(pasted.octets)
    if (!/string\(\d{1,10}\) "/.test(source.text) || isPlainHttp(source)) return null
    return requestIn('php-var-dump', pasted, varDumps(source))
  },
}

export default format
