import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import type { JsonWritten } from './json-writers.ts'
import { jsonWritten } from './json-writers.ts'
import type { SourceText } from './source-text.ts'
import { namePattern } from './string-to-sign.ts'
import type { Sign } from './tell-tale.ts'

/** What comes before a text where it is handed to an HTTP client as it is. */
const sends: Readonly<Record<ProgramLanguage, string>> = {
  'C#': String.raw`new (?:StringContent|ByteArrayContent)\(\s{0,9}(?:Encoding\.\w{1,12}\.GetBytes\()?|\.(?:AddStringBody|AddBody|Write)\(\s{0,9}|AddParameter\("application/json",\s?`,
  PHP: String.raw`CURLOPT_POSTFIELDS\s{0,9}(?:,|=>)\s{0,9}|['"]body['"]\s?=>\s?|withBody\(`,
  Java: String.raw`RequestBody\.create\([^;()]{0,60}|BodyPublishers\.ofString\(|new StringEntity\(|\.setBody\(|new HttpEntity<[^;()\n]{0,60}>\(|\.write\(\s?`,
  Python: String.raw`\b(?:data|content)\s?=\s?`,
  JavaScript: String.raw`\bbody:\s?|\bdata:\s?|\.(?:post|put)\([^,;\n]{1,120},\s{0,9}|\.(?:write|send|end)\(`,
  Go: String.raw`\b(?:strings\.NewReader|bytes\.NewReader|bytes\.NewBuffer(?:String)?|SetBody)\((?:\[\]byte\()?`,
  Ruby: String.raw`\.body ?= ?|\bbody: ?|\.post\([^,;\n]{1,80}, ?`,
}

/** The offsets where a variable is sent as it is. */
export function* sent(source: SourceText, name: string): Iterable<number> {
  const pattern = new RegExp(`(?:${sends[source.language]})${namePattern(name)}`, 'g')
  for (const { index } of source.find(pattern)) yield index
}

/**
 * Finds a call that writes JSON in a way of its own, where the code does not show that this very text is sent: it goes into no
 * client, and the value is not written in the same way a second time.
 */
export const writtenAndNotSent = (isMeant: (way: string) => boolean): Sign =>
  function* find(source) {
    const written = jsonWritten(source)
    const isAgain = ({ at, name, way }: JsonWritten): boolean =>
      written.some((other) => other.at !== at && other.name === name && other.way === way)
    for (const one of written) {
      if (!isMeant(one.way) || isAgain(one)) continue
      const isSent = one.into !== null && [...sent(source, one.into)].length > 0
      if (!isSent) yield one.at
    }
  }
