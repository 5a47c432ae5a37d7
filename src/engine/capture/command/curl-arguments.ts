import { text } from '#engine/bytes/text.ts'
import { part } from '#engine/capture/layer/layer.ts'
import { isLongOption, longOption, shortOption } from './curl-options.ts'
import { curlySign } from './signs.ts'
import type { Word } from './word.ts'
import { said } from './word.ts'

/** A piece of the body: with which option it was given, and what. */
interface Datum {
  readonly option: string
  readonly word: Word
}

/** What a curl command asks for, between `--next` and `--next`. */
export interface CurlArguments {
  readonly urls: readonly Word[]
  /** The values of each option, by its long name, in order. Options without a value hold the option itself. */
  readonly options: ReadonlyMap<string, readonly Word[]>
  /** `--data` and its kin, in order. */
  readonly data: readonly Datum[]
  /** `--form` and its kin. */
  readonly forms: readonly Word[]
}

const dataOptions: ReadonlySet<string> = new Set([
  'data',
  'data-ascii',
  'data-binary',
  'data-raw',
  'data-urlencode',
  'json',
])

class Gathering {
  readonly urls: Word[] = []
  readonly options = new Map<string, Word[]>()
  readonly data: Datum[] = []
  readonly forms: Word[] = []

  take(name: string, word: Word): void {
    if (name === 'url') this.urls.push(word)
    else if (dataOptions.has(name)) this.data.push({ option: name, word })
    else if (name === 'form' || name === 'form-string') this.forms.push(word)
    const before = this.options.get(name)
    if (before === undefined) this.options.set(name, [word])
    else before.push(word)
  }
}

/** Takes the words after `curl` apart, as curl does (curl(1)). */
export function curlArguments(words: readonly Word[]): readonly CurlArguments[] {
  const requests: Gathering[] = [new Gathering()]
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    const request = requests.at(-1)
    if (word === undefined || request === undefined) break
    const option = optionIn(word)
    if (option === null) {
      request.urls.push(word)
      continue
    }
    if (option.name === 'next') {
      requests.push(new Gathering())
      continue
    }
    if (option.needsValue) index++
    const value = option.needsValue ? words[index] : (option.value ?? word)
    for (const flag of option.before) request.take(flag, word)
    if (value !== undefined) request.take(option.name, value)
  }
  return requests.filter(({ urls, options }) => urls.length > 0 || options.size > 0)
}

interface ReadOption {
  readonly name: string
  readonly value: Word | null
  readonly needsValue: boolean
  /** Short options without a value that stand before it in the same word: `-sXPOST`. */
  readonly before: readonly string[]
}

function optionIn(word: Word): ReadOption | null {
  const { octets } = word.layer
  let at = 0
  let dashes = 0
  for (;;) {
    const sign = curlySign(octets, at)
    if (octets[at] !== 0x2d && sign?.kind !== 'dash') break
    dashes += sign?.kind === 'dash' ? 2 : 1
    at = sign?.end ?? at + 1
  }
  if (dashes === 0 || at === octets.length) return null
  const name = text(octets.subarray(at, at + 64))
  return dashes > 1 && (octets[1] === 0x2d || octets[0] === 0x2d || isLongOption(beforeEquals(name)))
    ? long(word, at)
    : shorts(word, at)
}

const beforeEquals = (name: string): string => /^[\w.-]*/.exec(name)?.[0] ?? ''

function long(word: Word, at: number): ReadOption {
  const written = said(word)
  const whole = longOption(text(word.layer.octets.subarray(at)))
  const cut = written.indexOf('=')
  if (whole.takesValue || cut === -1)
    return { name: whole.name, value: null, needsValue: whole.takesValue, before: [] }
  // Not curl's way, but that of most other programs.
  const name = beforeEquals(text(word.layer.octets.subarray(at)))
  const option = longOption(name)
  return { name: option.name, value: rest(word, at + name.length + 1), needsValue: false, before: [] }
}

function shorts(word: Word, from: number): ReadOption {
  const { octets } = word.layer
  const before: string[] = []
  for (let at = from; at < octets.length; at++) {
    const { name, takesValue } = shortOption(String.fromCharCode(octets[at] ?? 0))
    if (takesValue) {
      const hasValue = at + 1 < octets.length
      return { name, value: hasValue ? rest(word, at + 1) : null, needsValue: !hasValue, before }
    }
    if (at === octets.length - 1) return { name, value: null, needsValue: false, before }
    before.push(name)
  }
  return { name: '', value: null, needsValue: false, before }
}

/** What stands after an offset of a word. */
const rest = (word: Word, start: number): Word => ({
  ...word,
  layer: part(word.layer, { start, end: word.layer.octets.length }),
})
