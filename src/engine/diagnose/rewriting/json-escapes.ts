import type { Message } from '#engine/diagnose/message.ts'
import { say } from '#engine/diagnose/message.ts'
import type { JsonStyle } from '#engine/json/write.ts'

/** Which characters of strings are escaped that need not be: the part of a style that is about strings. */
export type Escapes = Pick<JsonStyle, 'slashes' | 'unicode' | 'html' | 'htmlDigits'>

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join('')

/** U+2028 and U+2029 end a line in old JavaScript, so that some escape them whatever else they leave. */
const lineEnds = '\u2028\u2029'

/** JSON.stringify, Jackson, Json.NET, Ruby; Python, PHP, Gson, Go and .NET when told not to escape. */
export const noEscapes: Escapes = { slashes: 'plain', unicode: 'plain' }

export const asWritten: Escapes = { slashes: 'as-written', unicode: 'as-written' }

/** `json.dumps`, which escapes DELETE as well. */
export const pythonEscapes: Escapes = { slashes: 'plain', unicode: 'escaped-lower', html: '\x7f' }

export const phpEscapes: Escapes = { slashes: 'escaped', unicode: 'escaped-lower' }

/** JSON_UNESCAPED_UNICODE; also Android's and Swift's own writers. */
export const phpUnicodeEscapes: Escapes = { slashes: 'escaped', unicode: 'plain', html: lineEnds }

/** JSON_HEX_TAG, JSON_HEX_AMP, JSON_HEX_APOS and JSON_HEX_QUOT. */
export const phpHexEscapes: Escapes = { ...phpEscapes, html: `<>&'"`, htmlDigits: 'upper' }

/** Unless `disableHtmlEscaping()` was called. */
export const gsonEscapes: Escapes = { ...noEscapes, html: `<>&'=${lineEnds}` }

/** Go unless told `SetEscapeHTML(false)`, and Rails. */
export const goEscapes: Escapes = { ...noEscapes, html: `<>&${lineEnds}` }

/** System.Text.Json with its default encoder. */
export const systemTextEscapes: Escapes = {
  slashes: 'plain',
  unicode: 'escaped-upper',
  html: '<>&\'"+`\x7f',
}

/** Json.NET with StringEscapeHandling.EscapeHtml. */
export const newtonsoftHtmlEscapes: Escapes = { ...noEscapes, html: `<>&'"\x85${lineEnds}` }

/** JavaScriptSerializer of ASP.NET. */
export const javaScriptSerializerEscapes: Escapes = { ...noEscapes, html: `<>&'\x85${lineEnds}` }

/** `writeValueAsBytes` of Jackson, and .NET's UnsafeRelaxedJsonEscaping: what takes a surrogate pair is escaped. */
export const pairEscapes: Escapes = { slashes: 'plain', unicode: 'pairs-upper' }

/** json-simple. */
export const jsonSimpleEscapes: Escapes = {
  slashes: 'escaped',
  unicode: 'plain',
  html: range(0x7f, 0x9f) + range(0x2000, 0x20ff),
  htmlDigits: 'upper',
}

/** The likeliest first. */
export const escapings: readonly Escapes[] = [
  noEscapes,
  asWritten,
  pythonEscapes,
  phpEscapes,
  phpUnicodeEscapes,
  gsonEscapes,
  goEscapes,
  systemTextEscapes,
  newtonsoftHtmlEscapes,
  javaScriptSerializerEscapes,
  // Ruby's `ascii_only`, Json.NET's EscapeNonAscii, PHP's JSON_UNESCAPED_SLASHES.
  { slashes: 'plain', unicode: 'escaped-lower' },
  { slashes: 'plain', unicode: 'escaped-upper' },
  pairEscapes,
  // JavaScriptEncoder.Create(UnicodeRanges.All).
  { ...systemTextEscapes, unicode: 'pairs-upper' },
  phpHexEscapes,
  jsonSimpleEscapes,
]

/** What strings hold that a style may escape. */
export interface Held {
  readonly characters: ReadonlySet<string>
  readonly beyondAscii: boolean
  readonly pairs: boolean
}

export function heldBy(texts: Iterable<string>): Held {
  const characters = new Set<string>()
  for (const text of texts) for (const character of text) characters.add(character)
  const all = [...characters]
  return {
    characters,
    beyondAscii: all.some((character) => (character.codePointAt(0) ?? 0) >= 0x80),
    pairs: all.some((character) => character.length === 2),
  }
}

/** The escapes of a style that make a difference to strings that hold certain characters. */
export interface Escaped {
  readonly slashes: boolean
  /** All beyond ASCII, or only what takes a surrogate pair. */
  readonly unicode: 'all' | 'pairs' | 'none'
  /** Single characters; beyond ASCII only where not all of it is escaped. */
  readonly html: string
  /** Those of `unicode`. */
  readonly digits: 'lower' | 'upper'
}

export function escapedOf({ slashes, unicode, html = '' }: Escapes, held: Held): Escaped {
  const all = (unicode === 'escaped-lower' || unicode === 'escaped-upper') && held.beyondAscii
  return {
    slashes: slashes === 'escaped' && held.characters.has('/'),
    unicode: all ? 'all' : unicode === 'pairs-upper' && held.pairs ? 'pairs' : 'none',
    html: Array.from(String(html))
      .filter((character) => held.characters.has(character) && !(all && character >= '\x80'))
      .join(''),
    digits: unicode === 'escaped-upper' || unicode === 'pairs-upper' ? 'upper' : 'lower',
  }
}

/** Escapes in English, for after a layout: nothing where none makes a difference. */
export function escapesInEnglish({ slashes, unicode, html, digits }: Escaped): Message {
  const parts: Message[] = []
  if (slashes) parts.push(say`${{ code: '/' }} as ${{ code: '\\/' }}`)
  if (unicode !== 'none') {
    const escaped = unicode === 'pairs' ? 'emoji' : 'non-ASCII characters'
    parts.push(say`${escaped} as ${{ code: '\\u' }} escapes in ${digits} case`)
  }
  const shown = Array.from(html).filter((character) => character > ' ' && character < '\x7f')
  if (shown.length > 0) parts.push(say`${{ code: shown.join('') }} as ${{ code: '\\u00…' }} escapes`)
  else if (html !== '') parts.push(say`control characters or line separators as ${{ code: '\\u' }} escapes`)
  return parts.flatMap((part, index) => [index === 0 ? ', with ' : ' and ', ...part])
}
