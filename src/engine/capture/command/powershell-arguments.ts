import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { bare } from '#engine/capture/layer/layer.ts'
import { latin } from '#engine/capture/text/latin.ts'
import type { Pair, Values } from './powershell-values.ts'
import { powershellValue, textsOf } from './powershell-values.ts'
import { powershellString } from './powershell-word.ts'
import { pastGap } from './powershell.ts'
import { pastLineEnd } from './signs.ts'
import type { Word } from './word.ts'
import { said, WordBuilder } from './word.ts'

/** What is given to `Invoke-WebRequest` or `Invoke-RestMethod`. */
export interface PowershellArguments {
  /** Parameters by their names in lower case. */
  readonly values: ReadonlyMap<string, Word>
  /** The names of those that are tables. */
  readonly tables: ReadonlySet<string>
  readonly headers: readonly Pair[]
  /** Of the session: `name=value` each. */
  readonly cookies: readonly Word[]
  readonly remarks: readonly Remark[]
  readonly open: boolean
  readonly end: number
  /** What of the script before it belongs to it. */
  readonly taken: readonly ByteRange[]
}

const names =
  /^(?:uri|method|custommethod|headers|body|contenttype|useragent|websession|sessionvariable|infile|outfile|form|credential|authentication|token|proxy|timeoutsec|maximumredirection|transferencoding|certificate|erroraction)$/
const switches =
  /^(?:usebasicparsing|skip\w+|allow\w+|passthru|preserve\w+|disable\w+|usedefaultcredentials|verbose|resume)$/
const known =
  `uri method custommethod headers body contenttype useragent websession sessionvariable infile outfile form`.split(
    ' ',
  )
const parameterLimit = 200

/** Takes what follows the command's name apart (about_Parameters). `from`: where the script that belongs to it begins. */
export function powershellArguments(
  octets: Octets,
  start: number,
  variables: Values,
  from: number,
): PowershellArguments {
  const values = new Map<string, Word>()
  const tables = new Set<string>()
  const headers: Pair[] = []
  const remarks: Remark[] = []
  let open = false
  let at = start
  let end = start
  for (let count = 0; count < parameterLimit; count++) {
    at = pastGap(octets, at)
    if (
      at >= octets.length ||
      pastLineEnd(octets, at) > at ||
      ';|)}#'.includes(String.fromCharCode(octets[at] ?? 0))
    )
      break
    const named = /^-([A-Za-z]+)(:?)/.exec(latin(octets, { start: at, end: octets.length }, 40))
    const name = named === null ? 'uri' : fullName((named[1] ?? '').toLowerCase())
    if (named !== null) {
      at = end = at + named[0].length
      if (switches.test(name)) {
        while (
          octets[at] === 0x24 &&
          /^\$(?:true|false)/i.test(latin(octets, { start: at, end: octets.length }, 6))
        )
          at += 5
        continue
      }
      at = pastGap(octets, at)
    }
    const value = powershellValue(octets, at, variables)
    if (value.end === at) break
    if (value.kind === 'table') {
      tables.add(name)
      if (name === 'headers') headers.push(...value.pairs)
      else values.set(name, plainWord(octets, { start: at, end: value.end }))
    } else {
      open ||= value.open
      if (name === 'headers') remarks.push(...value.word.remarks)
      if (!values.has(name)) values.set(name, value.word)
    }
    at = end = value.end
    if (!names.test(name) && named === null) break
  }
  const session = sessionOf(octets, values.get('websession'), variables, { start: from, end: start })
  if (session.agent !== undefined && !values.has('useragent')) values.set('useragent', session.agent)
  return { values, tables, headers, cookies: session.cookies, remarks, open, end, taken: session.taken }
}

/** A parameter may be cut short. */
const fullName = (name: string): string =>
  known.find((full) => full === name) ?? known.find((full) => full.startsWith(name)) ?? name

function plainWord(octets: Octets, range: ByteRange): Word {
  const builder = new WordBuilder(bare(octets), 'powershell')
  builder.keep(range)
  return builder.done(range)
}

const cookie = /Cookies\.Add\(\(?New-Object (?:-TypeName )?System\.Net\.Cookie\(/gi

/** The user agent and the cookies of `$session`, as Chrome writes them before the command. */
function sessionOf(
  octets: Octets,
  session: Word | undefined,
  variables: Values,
  { start, end }: ByteRange,
): {
  readonly agent: Word | undefined
  readonly cookies: readonly Word[]
  readonly taken: readonly ByteRange[]
} {
  const written = session === undefined ? '' : said(session).replace(/^\$/, '').toLowerCase()
  if (written === '') return { agent: undefined, cookies: [], taken: [] }
  const script = latin(octets, { start, end }, 262_144)
  const first = script.toLowerCase().indexOf(`$${written}`)
  const agent = variables.get(`${written}.useragent`)
  const cookies: Word[] = []
  for (const found of script.matchAll(cookie)) {
    const texts = textsOf(variables)
    const name = powershellString(octets, start + found.index + found[0].length, texts)
    if (name === null) continue
    const between = /^\s*,\s*/.exec(latin(octets, { start: name.end, end: octets.length }, 10))
    const value = between === null ? null : powershellString(octets, name.end + between[0].length, texts)
    if (value === null) continue
    const builder = new WordBuilder(bare(octets), 'cookie')
    builder.add(name.word.layer)
    builder.supply(utf8('='))
    builder.add(value.word.layer)
    cookies.push(builder.done({ start: name.word.at.start, end: value.end }))
  }
  const head = script.lastIndexOf('\n')
  const taken = first === -1 || head === -1 ? [] : [{ start: start + first, end: start + head }]
  return { agent: agent?.kind === 'text' ? agent.word : undefined, cookies, taken }
}
