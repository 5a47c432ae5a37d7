import type { Remark } from '#engine/capture/capture.ts'
import { joinedBy } from '#engine/capture/layer/joined-layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { bare, part } from '#engine/capture/layer/layer.ts'
import type { CurlArguments } from './curl-arguments.ts'
import { rewritten } from './rewritten.ts'
import type { Word } from './word.ts'
import { said } from './word.ts'

/** What a curl command sends as content. `whole`: all of it is in the paste. */
export interface CurlBody {
  readonly layer: Layer
  readonly remarks: readonly Remark[]
}

/** The pieces that were given with `--data` and its kin, joined as curl joins them (curl(1), `--data`). */
export function curlData({ data }: CurlArguments, stdin: Word | null): CurlBody {
  const pieces = data.map(({ option, word }) => pieceOf(option, word, stdin))
  const isJson = data.some(({ option }) => option === 'json')
  return {
    layer: joinedBy(
      pieces.map(({ layer }) => layer),
      isJson ? '' : '&',
      'curl-data',
    ),
    remarks: pieces.flatMap(({ remarks }) => remarks),
  }
}

const nothing = (): Layer => part(bare(new Uint8Array()), { start: 0, end: 0 })

function pieceOf(option: string, word: Word, stdin: Word | null): CurlBody {
  if (option === 'data-raw') return word
  if (option === 'data-urlencode') return urlencoded(word)
  if (word.layer.octets[0] !== 0x40) return word
  const input = said(word) === '@-' ? stdin : null
  if (input === null) return { layer: nothing(), remarks: [missing(word)] }
  if (option !== 'data' && option !== 'data-ascii') return input
  // Of a file, `--data` leaves out line ends and NUL.
  const layer = rewritten(input.layer, 'curl-data', (octet) =>
    octet === 0x0a || octet === 0x0d || octet === 0 ? '' : null,
  )
  return { layer, remarks: input.remarks }
}

export const missing = (word: Word): Remark => ({
  kind: 'not-in-paste',
  at: word.at,
  detail: said(word).slice(0, 80),
})

/** `content`, `=content`, `name=content`; `@file` and `name@file` are not in the paste. */
function urlencoded(word: Word): CurlBody {
  const { layer } = word
  const equals = layer.octets.indexOf(0x3d)
  const from = layer.octets.indexOf(0x40)
  if (from !== -1 && (equals === -1 || from < equals)) return { layer: nothing(), remarks: [missing(word)] }
  const content = equals + 1
  const encoded = rewritten(layer, 'form-urlencoded', (octet, at) => (at < content ? null : percent(octet)))
  return {
    layer: equals === 0 ? part(encoded, { start: 1, end: encoded.octets.length }) : encoded,
    remarks: word.remarks,
  }
}

/** `--url-query` encodes likewise, unless a plus sign stands first. */
export const queryOf = (word: Word): CurlBody =>
  word.layer.octets[0] === 0x2b
    ? { ...word, layer: part(word.layer, { start: 1, end: word.layer.octets.length }) }
    : urlencoded(word)

/** RFC 3986, section 2.3, but for the space, which is a plus sign. */
function percent(octet: number): string | null {
  if (octet === 0x20) return '+'
  if (/[A-Za-z\d._~-]/.test(String.fromCharCode(octet))) return null
  return `%${octet.toString(16).toUpperCase().padStart(2, '0')}`
}
