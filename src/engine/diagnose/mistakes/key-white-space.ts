import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { toHex } from '#engine/bytes/encodings.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** `surplus`: what shows nothing, or the quotes. It is in the given secret, or only in the one that signed. Sizes in octets. */
interface Data {
  readonly surplus: Octets
  readonly where: 'start' | 'end' | 'both'
  readonly isIn: 'given' | 'signed'
  readonly given: number
  readonly signed: number
}

/** A secret read from a file, a variable or a settings page, with what stood around it. */
export default defineMistake<Data>({
  id: 'key-white-space',
  side: 'key',
  dimension: 'key',
  rank: 26,
  words: {
    en: {
      title: ({ surplus, where, isIn }) =>
        isIn === 'given'
          ? say`The secret given here has ${nameOf(surplus)} ${place[where]}.`
          : say`The secret had ${nameOf(surplus)} ${place[where]} when you signed.`,
      detail: ({ surplus, where, isIn, given, signed }) =>
        isIn === 'given'
          ? say`It is ${{ bytes: given }}. Without ${{ octets: surplus }} ${place[where]} the signature matches.`
          : say`The signature matches when ${{ octets: surplus }} is added ${place[where]}: ${{ bytes: signed }}, where the secret given here has ${given}.`,
      fix: () => say`Trim the secret when you read it from a file or variable.`,
    },
  },
  calls: {
    'C#': { wrong: 'File.ReadAllText(path)', right: 'File.ReadAllText(path).Trim()' },
    PHP: { wrong: 'file_get_contents($path)', right: 'trim(file_get_contents($path))' },
    Java: { wrong: 'Files.readString(path)', right: 'Files.readString(path).strip()' },
    Python: { wrong: 'open(path).read()', right: 'open(path).read().strip()' },
    JavaScript: { wrong: 'readFileSync(path, "utf8")', right: 'readFileSync(path, "utf8").trim()' },
    Go: { wrong: 'os.ReadFile(path)', right: 'bytes.TrimSpace(secret)' },
    Ruby: { wrong: 'File.read(path)', right: 'File.read(path).strip' },
  },
  *vary(key) {
    if (key === null) return
    for (const { octets, surplus, where } of cropped(key))
      yield {
        value: octets,
        data: () => ({ surplus, where, isIn: 'given', given: key.length, signed: octets.length }),
      }
    for (const { surplus, where } of additions) {
      const octets = concat([where === 'end' ? none : surplus, key, where === 'start' ? none : surplus])
      yield {
        value: octets,
        data: () => ({ surplus, where, isIn: 'signed', given: key.length, signed: octets.length }),
      }
    }
  },
})

const none = utf8('')

const place = { start: 'at its start', end: 'at its end', both: 'at both ends' } as const

/** What shows nothing or is taken for nothing, with its name; longer ones first, because shorter ones end them. */
const unseen = (
  [
    ['\r\n', 'a line end (CR LF)'],
    ['\n', 'a line feed (LF)'],
    [' ', 'a space'],
    ['\t', 'a tab'],
    ['\r', 'a carriage return (CR)'],
    ['\u00A0', 'a no-break space'],
    ['\u200B', 'a zero-width space'],
    ['\u2060', 'a word joiner'],
    ['\u3000', 'an ideographic space'],
    ['\uFEFF', 'a byte order mark'],
    ['\u2003', 'an em space'],
    ['\u2009', 'a thin space'],
    ['\u202F', 'a narrow no-break space'],
    ['\u200C', 'a zero-width non-joiner'],
    ['\u200D', 'a zero-width joiner'],
    ['\u200E', 'a left-to-right mark'],
    ['\u00AD', 'a soft hyphen'],
    ['\u2028', 'a line separator'],
    ['\u0085', 'a next-line sign'],
    ['\u000B', 'a vertical tab'],
    ['\0', 'a NUL'],
  ] as const
).map(([text, name]) => ({ octets: utf8(text), name }))

const quotes = (
  [
    ['"', 'double quotes'],
    ["'", 'single quotes'],
    ['`', 'backquotes'],
  ] as const
).map(([text, name]) => ({ octets: utf8(text), name }))

const names: ReadonlyMap<string, string> = new Map(
  [...unseen, ...quotes].map(({ octets, name }) => [toHex(octets), name]),
)

const nameOf = (surplus: Octets): Message => [names.get(toHex(surplus)) ?? 'white space']

/** What a program may have had around the secret, the likeliest first: the ends of lines, then quotes, then the rest. */
const additions: readonly Pick<Data, 'surplus' | 'where'>[] = [
  ...(['\n', '\r\n', ' '] as const).map((text) => ({ surplus: utf8(text), where: 'end' as const })),
  { surplus: utf8(' '), where: 'start' },
  ...quotes.map(({ octets }) => ({ surplus: octets, where: 'both' as const })),
  { surplus: utf8('\uFEFF'), where: 'start' },
  { surplus: utf8('\n\n'), where: 'end' },
  { surplus: utf8(' \n'), where: 'end' },
  ...unseen.flatMap(({ octets }) =>
    (['end', 'start', 'both'] as const)
      .filter((where) => !known(octets, where))
      .map((where) => ({ surplus: octets, where })),
  ),
  ...quotes.flatMap(({ octets }) => (['end', 'start'] as const).map((where) => ({ surplus: octets, where }))),
]

/** Those that stand further up. */
function known(octets: Octets, where: Data['where']): boolean {
  const text = toHex(octets)
  if (where === 'end') return ['0A', '0D0A', '20'].includes(text)
  return where === 'start' && ['20', 'EFBBBF'].includes(text)
}

/** The given secret without what shows nothing, at its end, at its start, at both; then without its quotes. */
function* cropped(given: Octets): Iterable<{ octets: Octets; surplus: Octets; where: Data['where'] }> {
  let start = 0
  let end = given.length
  for (let taken = 1; taken > 0 && start < end; start += taken)
    taken = lengthOf(given.subarray(start, end), 'start')
  for (let taken = 1; taken > 0 && start < end; end -= taken)
    taken = lengthOf(given.subarray(start, end), 'end')
  if (start === end) return
  const [before, after] = [given.slice(0, start), given.slice(end)]
  if (after.length > 0) yield { octets: given.slice(0, end), surplus: after, where: 'end' }
  if (before.length > 0) yield { octets: given.slice(start), surplus: before, where: 'start' }
  if (before.length > 0 && after.length > 0)
    yield { octets: given.slice(start, end), surplus: after, where: 'both' }
  const inner = given.slice(start + 1, end - 1)
  const quote = quotes.find(({ octets: [mark] }) => given[start] === mark && given[end - 1] === mark)
  if (quote !== undefined && inner.length > 0) yield { octets: inner, surplus: quote.octets, where: 'both' }
}

/** The length of what shows nothing at one end; 0 where nothing of that kind stands there. */
const lengthOf = (octets: Octets, where: 'start' | 'end'): number =>
  unseen.find(({ octets: mark }) => {
    const run = where === 'start' ? octets.subarray(0, mark.length) : octets.subarray(-mark.length)
    return same(run, mark)
  })?.octets.length ?? 0
