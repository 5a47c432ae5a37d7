import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Capture } from '#engine/capture/capture.ts'
import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import type { SigningCode } from './read-code.ts'

/** What HTTP clients say of themselves, by the language that they are written for. The order decides where several are named. */
const clients: readonly (readonly [ProgramLanguage, RegExp])[] = [
  ['Python', /python|aiohttp|httpx|urllib3/i],
  ['PHP', /guzzle|php|symfony|wordpress/i],
  ['Go', /go-http-client|go-resty|fasthttp|\bgolang\b/i],
  ['Java', /okhttp|apache-httpclient|\bjava\b|\bjdk\b|feign|retrofit|unirest|jersey/i],
  ['JavaScript', /axios|node-fetch|undici|\bnode\b|superagent|\bgot\b|\bdeno\b|\bbun\b/i],
  ['Ruby', /\bruby\b|faraday|rest-client|httparty|\bhttp\.rb\b/i],
  ['C#', /restsharp|\.net\b|dotnet|flurl|refit/i],
]

/** The language of the program that signed: of its code, else of the client that sent the request; null where neither tells. */
export function guessLanguage({ language }: SigningCode, capture: Capture): ProgramLanguage | null {
  if (language !== null) return language
  const agent = field(capture, 'user-agent')
  if (agent === undefined) return null
  const said = text(agent.value.value)
  return clients.find(([, client]) => client.test(said))?.[0] ?? null
}
