import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Capture } from '#engine/capture/capture.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import type { SigningCode } from './read-code.ts'

/** By what is in the value of a field; the order decides where several are. */
type Hints = readonly (readonly [ProgramLanguage, RegExp])[]

/** What HTTP clients say of themselves, by the language that they are written for. */
const clients: Hints = [
  ['Python', /python|aiohttp|httpx|urllib3/i],
  ['PHP', /guzzle|php|symfony|wordpress/i],
  ['Go', /go-http-client|go-resty|fasthttp|\bgolang\b/i],
  ['Java', /okhttp|apache-httpclient|\bjava\b|\bjdk\b|feign|retrofit|unirest|jersey/i],
  ['JavaScript', /axios|node-fetch|undici|\bnode\b|superagent|\bgot\b|\bdeno\b|\bbun\b/i],
  ['Ruby', /\bruby\b|faraday|rest-client|httparty|\bhttp\.rb\b/i],
  ['C#', /restsharp|\.net\b|dotnet|flurl|refit/i],
  // Versions of .NET assemblies have four parts; so do those of browsers.
  ['C#', /^(?!Mozilla)[\w. -]{1,60}\/v?\d{1,5}(?:\.\d{1,5}){3}$/],
]

/** Values that only one client sends where nothing else is asked for: axios, Java's HttpURLConnection, Ruby's Net::HTTP. */
const defaults: readonly (readonly [name: string, hints: Hints])[] = [
  ['user-agent', clients],
  [
    'accept',
    [
      ['JavaScript', /^application\/json, text\/plain, \*\/\*$/],
      ['Java', /^text\/html, image\/gif, image\/jpeg, \*; q=\.2/],
    ],
  ],
  ['accept-encoding', [['Ruby', /^gzip;q=1\.0,deflate;q=0\.6,identity;q=0\.3$/]]],
]

/** The language of the program that signed: of its code, else of the client that sent the request; null where neither tells. */
export function guessLanguage({ language }: SigningCode, capture: Capture): ProgramLanguage | null {
  if (language !== null) return language
  for (const [name, hints] of defaults) {
    const line = field(capture, name)
    if (line === undefined) continue
    const said = text(line.value.value).trim()
    const hint = hints.find(([, pattern]) => pattern.test(said))
    if (hint !== undefined) return hint[0]
  }
  return null
}
