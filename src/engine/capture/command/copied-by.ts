import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { characterFrom } from '#engine/bytes/utf8.ts'
import type { FieldLine, Remark } from '#engine/capture/capture.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { readJson } from '#engine/json/json.ts'
import type { CurlBody } from './curl-body.ts'
import type { CommandLine } from './word.ts'
import { said } from './word.ts'

/** The body as it was before the program that wrote the command spoilt it: Firefox and mitmproxy do so, each in its way. */
export function asWritten(
  paste: Octets,
  command: CommandLine,
  fields: readonly FieldLine[],
  body: CurlBody,
): CurlBody {
  if (body.layer.octets.length === 0) return body
  if (isFirefox(command)) return fromFirefox(paste, command, fields, body)
  return fromMitmproxy(paste, command, body)
}

/** Firefox writes `--compressed` right after the address. */
const isFirefox = ({ words }: CommandLine): boolean =>
  said(words[1]).startsWith('http') && said(words[2]) === '--compressed' && words.length > 3

/**
 * Firefox writes U+0080 to U+00FF as one octet, a caret before each ampersand, and of a body nothing before its last CR LF
 * (devtools/client/shared/curl.js).
 */
function fromFirefox(
  paste: Octets,
  { at }: CommandLine,
  fields: readonly FieldLine[],
  { layer, remarks }: CurlBody,
): CurlBody {
  const isAnsi = latin(paste, at, at.end - at.start).includes("--data-raw $'")
  const repaired = isAnsi ? withCharacters(withoutCarets(layer)) : layer
  const change: Remark[] = repaired === layer ? [] : [{ kind: 'body-rewritten', at, detail: 'firefox' }]
  const isJson = fields.some(
    ({ name, value }) => /^content-type$/i.test(name.value) && /\bjson\b/i.test(text(value.value)),
  )
  const isCut = isJson && readJson(repaired.octets).kind !== 'json'
  const cut: Remark[] = isCut ? [{ kind: 'body-cut', at, detail: 'firefox' }] : []
  return { layer: repaired, remarks: [...remarks, ...change, ...cut] }
}

/** Without the carets before ampersands, where each ampersand has one. */
function withoutCarets(layer: Layer): Layer {
  const { octets } = layer
  const builder = new LayerBuilder(layer, 'firefox')
  let plain = 0
  for (let at = octets.indexOf(0x26); at !== -1; at = octets.indexOf(0x26, at + 1)) {
    if (octets[at - 1] !== 0x5e) return layer
    builder.keep({ start: plain, end: at - 1 })
    plain = at
  }
  if (plain === 0) return layer
  builder.keep({ start: plain, end: octets.length })
  return builder.done()
}

/** With octets that are no UTF-8 as the characters of the same number. */
function withCharacters(layer: Layer): Layer {
  const { octets } = layer
  const builder = new LayerBuilder(layer, 'firefox')
  let changed = false
  for (let at = 0; at < octets.length;) {
    const { end, codePoint } = characterFrom(octets, at)
    if (codePoint === null) {
      builder.put(new TextEncoder().encode(String.fromCharCode(octets[at] ?? 0)), { start: at, end })
      changed = true
    } else builder.keep({ start: at, end })
    at = end
  }
  return changed ? builder.done() : layer
}

/** mitmproxy writes control characters so, also where no shell undoes it. */
const control = /\\x[01][\da-f]/

/** `\x0d\x0a` within quotes: undone where only then it is JSON, or where mitmproxy wrote the command. */
export function fromMitmproxy(paste: Octets, { at }: CommandLine, body: CurlBody): CurlBody {
  const written = text(body.layer.octets)
  if (!control.test(written)) return body
  const change: Remark = { kind: 'body-rewritten', at, detail: 'mitmproxy' }
  const { layer } = body
  const undone = withControls(layer)
  const byJson = readJson(layer.octets).kind !== 'json' && readJson(undone.octets).kind === 'json'
  return byJson || isMitmproxy(paste, at.start, at.end)
    ? { layer: undone, remarks: [...body.remarks, change] }
    : body
}

function isMitmproxy(paste: Octets, start: number, end: number): boolean {
  const beginning = latin(paste, { start, end }, 64)
  return (
    /^curl (?:--compressed )?-H '[^']+: /.test(beginning) && paste.subarray(start, end).indexOf(0x0a) === -1
  )
}

function withControls(layer: Layer): Layer {
  const { octets } = layer
  const builder = new LayerBuilder(layer, 'mitmproxy')
  let plain = 0
  for (let at = octets.indexOf(0x5c); at !== -1; at = octets.indexOf(0x5c, at + 1)) {
    const written = latin(octets, { start: at, end: octets.length }, 4)
    if (!control.test(written)) continue
    builder.keep({ start: plain, end: at })
    builder.putOctet(parseInt(written.slice(2), 16), { start: at, end: at + 4 })
    plain = at + 4
  }
  builder.keep({ start: plain, end: octets.length })
  return builder.done()
}
