import type { ByteRange } from '#engine/bytes/octets.ts'

/** A character of a host's name: no punctuation, no white space, no control. */
const letter = String.raw`[^\p{P}\p{Z}\p{Cc}<>｜]`
const host = String.raw`${letter}(?:(?:${letter}|-){0,61}${letter})?(?:\.${letter}(?:(?:${letter}|-){0,61}${letter})?){0,20}`
const port = String.raw`(?::\d{1,5})?`
/** Who logs in: before the host. */
const user = String.raw`(?:(?:(?![\p{Z}\p{Cc}@/[\]()]).){1,50}@)?`
/** Domains that are taken for links without a scheme before them. */
const known = String.raw`(?:(?:${letter}(?:(?:${letter}|-){0,61}${letter})?)\.){1,20}(?:com|net|org|edu|gov|info|biz|pro|web|xxx|aero|asia|coop|museum|name|shop|[a-z]{2})`

/** A path goes on over quotes and brackets that close again, and over points and commas that something follows. */
const inside = (opening: string, closing: string): string =>
  String.raw`${opening}(?:(?![\p{Z}\p{Cc}${closing}]).){0,2000}${closing}`
const path = [
  String.raw`[^\p{Z}\p{Cc}<>｜()[\]{}.,"'?!;-]`,
  inside(String.raw`\[`, String.raw`\]`),
  inside(String.raw`\(`, String.raw`\)`),
  inside(String.raw`\{`, String.raw`\}`),
  inside('"', '"').replace('{0,2000}', '{1,2000}'),
  inside("'", "'").replace('{0,2000}', '{1,2000}'),
  `'(?=${letter}|-)`,
  String.raw`\.{2,}[a-zA-Z0-9%/&]`,
  String.raw`\.(?![\p{Z}\p{Cc}.]|$)`,
  '-+',
  String.raw`[,;](?![\p{Z}\p{Cc}]|$)`,
  String.raw`!+(?![\p{Z}\p{Cc}!]|$)`,
  String.raw`\?(?![\p{Z}\p{Cc}?]|$)`,
].join('|')
const ends = String.raw`(?=$|[\p{P}\p{Z}\p{Cc}<>｜])(?!-|_|:\d|\.-|\.(?!$|[\p{P}\p{Z}\p{Cc}]))`
const tail = String.raw`(?:[/?#](?:${path}){1,2000}|\/)?`

const withScheme = new RegExp(String.raw`(?:https?|ftp):\/\/${user}${host}${port}${ends}${tail}`, 'iuy')

/** Where the address ends that starts at an offset with its scheme; null where none does. Backslashes and quotes may be part of it. */
export function addressEnd(text: string, start: number): number | null {
  withScheme.lastIndex = start
  const match = withScheme.exec(text)
  return match === null ? null : start + match[0].replace(/\*+$/, '').length
}

const bare = new RegExp(
  String.raw`(^|(?![.:/_@-])[$+<=>^\x60|｜\p{P}\p{Z}\p{Cc}])((?![$+<=>^\x60|｜])${known}${port}${ends}${tail})`,
  'iu',
)
const late = new RegExp(
  String.raw`(^|(?!_)[<>｜\p{P}\p{Z}\p{Cc}])((?:https?|ftp):\/\/${user}${host}${port}${ends}${tail})`,
  'iu',
)
const mail = new RegExp(
  String.raw`(^|[<>｜"(]|[\p{Z}\p{Cc}])([-;:&=+$,.a-z\d_][-;:&=+$,".a-z\d_]{0,63}@${known}${ends})`,
  'iu',
)

/** A text with more links than these is left without. */
const mostLinks = 200

/** The addresses that become links in a text that is read otherwise: of hosts and of mail without a scheme, and after a hyphen or a point. Each is looked for in what is left. */
export function bareLinks(text: string): readonly ByteRange[] {
  const found: ByteRange[] = []
  let from = 0
  while (found.length < mostLinks) {
    const left = text.slice(from)
    const [first] = [late, bare, mail]
      .flatMap((pattern) => {
        const match = pattern.exec(left)
        if (match === null) return []
        const start = match.index + (match[1]?.length ?? 0)
        return [{ start, end: start + (match[2]?.length ?? 0) }]
      })
      .sort((one, other) => one.start - other.start || other.end - one.end)
    if (first === undefined) break
    found.push({ start: from + first.start, end: from + first.end })
    from += first.end
  }
  return found
}
