import type { CaptureFormat } from '#engine/capture/format.ts'
import { isPlainHttp } from '#engine/capture/http/plain-http.ts'
import { printed } from '#engine/capture/printed/print-r.ts'
import { requestIn } from '#engine/capture/printed/request.ts'
import { longestDump } from '#engine/capture/printed/scan.ts'
import { sourceOf } from '#engine/capture/text/source.ts'

/** What PHP's `print_r` prints: nothing in it is quoted or escaped. */
const format: CaptureFormat = {
  id: 'php-print-r',
  rank: 47,
  read(pasted) {
    if (pasted.octets.length > longestDump) return null
    const source = sourceOf(pasted.octets)
    if (!/(?:Array|Object)\r?\n\(\r?\n {4}\[/.test(source.text) || isPlainHttp(source)) return null
    return requestIn('php-print-r', pasted, printed(source))
  },
}

export default format
