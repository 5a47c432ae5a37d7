import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import type { SourceText } from './source-text.ts'
import { namePattern } from './string-to-sign.ts'

/** The calls that write JSON: the name of the call, what is written, and how. */
const writers: Readonly<Record<ProgramLanguage, RegExp>> = {
  'C#': /\b(JsonConvert\.SerializeObject|JsonSerializer\.Serialize)\(\s{0,40}([\w.]{1,60})\s{0,9}((?:,[^()\n]{0,120})?)\)/g,
  PHP: /\b(json_encode)\(\s{0,40}(\$\w{1,60}(?:->\w{1,60})?)\s{0,9}((?:,[^()\n]{0,120})?)\)/g,
  Java: /(\.(?:writeValueAsString|toJson|toJSONString))\(\s{0,40}(\w{1,60})\s{0,9}((?:,[^()\n]{0,120})?)\)/g,
  Python: /\b(json\.dumps)\(\s{0,40}([\w.]{1,60})\s{0,9}((?:,[^\n]{0,120}?)?)\)(?!,)/g,
  JavaScript: /\b(JSON\.stringify)\(\s{0,40}([\w$.]{1,60})\s{0,9}((?:,[^()\n]{0,120})?)\)/g,
  Go: /\b(json\.Marshal(?:Indent)?)\(\s{0,40}&?([\w.]{1,60})\s{0,9}((?:,[^()\n]{0,120})?)\)/g,
  Ruby: /(JSON\.generate|JSON\.pretty_generate)\(\s{0,40}([\w.@]{1,60})\s{0,9}((?:,[^()\n]{0,120})?)\)/g,
}

/** `body.to_json` writes its receiver. */
const receiverWritten = /(?<![\w@.])([\w@]{1,60})(\.to_json)\b/g

/** One call that writes JSON. */
export interface JsonWritten {
  readonly at: number
  /** The variable that is written. */
  readonly name: string
  /** The call and its further arguments, without white space. */
  readonly way: string
  /** The variable that takes the text; null where it goes elsewhere. */
  readonly into: string | null
}

/** What is printed for people is neither signed nor sent. */
export const printed = /\b(?:print\w*|console|echo|puts|var_dump|WriteLine)\b|(?:\b|_)log/i
/** Nobody serialises in more places than these. */
const most = 50

/** The calls that write a variable as JSON, except for people to read. */
export function jsonWritten(source: SourceText): readonly JsonWritten[] {
  const found: JsonWritten[] = []
  const note = (at: number, name: string, way: string): void => {
    if (found.length === most || printed.test(source.statementAt(at))) return
    found.push({ at, name, way: way.replace(/\s/g, ''), into: takerOf(source, at) })
  }
  for (const { index, 1: call = '', 2: name = '', 3: rest = '' } of source.find(writers[source.language]))
    note(index, name, call + rest)
  if (source.language === 'Ruby')
    for (const { index, 1: name = '', 2: call = '' } of source.find(receiverWritten)) note(index, name, call)
  return found
}

/** The variable that a line assigns before an offset. */
function takerOf({ text }: SourceText, at: number): string | null {
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', at) + 1, at - 120), at)
  return (
    /(\$?[A-Za-z_]\w{0,60})(?:, ?(?:err|_))?[ \t]{0,4}:?=[ \t]{0,4}(?:(?:new )?[\w.]{1,40}(?:\(\))?)?$/.exec(
      before,
    )?.[1] ?? null
  )
}

/** How an HTTP client is given a value that it writes as JSON itself. */
const givenAsJson: Readonly<Record<ProgramLanguage, (name: string) => string>> = {
  'C#': (name) =>
    String.raw`(?:AsJsonAsync\([^;\n]{1,120},|JsonContent\.Create\(|AddJsonBody\()\s{0,9}${name}`,
  PHP: (name) =>
    String.raw`(?:['"]json['"]\s?=>|RequestOptions::JSON\s?=>|Http::[^;]{1,120}post\([^,;]{1,80},)\s{0,9}${name}`,
  Java: (name) => String.raw`(?:\.bodyValue\(|new HttpEntity<[^;()\n]{0,60}>\()\s{0,9}${name}`,
  Python: (name) => String.raw`\bjson\s?=\s?${name}`,
  JavaScript: (name) => String.raw`(?:\.(?:post|put)\([^,;\n]{1,120},\s{0,20}|\bdata:\s?|\bjson:\s?)${name}`,
  Go: (name) => String.raw`\.(?:SetBody|SetBodyJsonMarshal|JSON)\(\s?&?${name}`,
  Ruby: (name) => String.raw`(?:\bjson: ?|\.post\([^,;\n]{1,80}, ?)${name}(?!\.to_json)`,
}

/** Finds where a variable is given to an HTTP client that writes it as JSON. */
export function* givenToClient(source: SourceText, names: ReadonlySet<string>): Iterable<number> {
  for (const name of names)
    for (const { index } of source.find(new RegExp(givenAsJson[source.language](namePattern(name)), 'g')))
      yield index
}
