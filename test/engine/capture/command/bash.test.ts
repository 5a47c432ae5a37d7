import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '#engine/bytes/text.ts'
import { bashCommand } from '#engine/capture/command/bash.ts'
import { said } from '#engine/capture/command/word.ts'

const command = (written: string): ReturnType<typeof bashCommand> =>
  bashCommand(utf8(written), 0, { backticked: false, variables: new Map() })

const wordsOf = (written: string): readonly string[] => command(written).words.map(said)

describe('a command as bash takes it apart', () => {
  it.each([
    ['single quotes', String.raw`curl 'a\nb "c" $d'`, ['curl', String.raw`a\nb "c" $d`]],
    ['double quotes', String.raw`curl "a\"b\\c\n\$d"`, ['curl', String.raw`a"b\c\n$d`]],
    ['ANSI-C quotes', String.raw`curl $'a\nb\x41\u00e9\'\101'`, ['curl', "a\nbAé'A"]],
    ['joined quotes', `curl 'It'"'"'s'\\''x'`, ['curl', "It's'x"]],
    ['an empty word', `curl '' ""`, ['curl', '', '']],
    ['continued lines', 'curl \\\n  -X \\\r\n  POST', ['curl', '-X', 'POST']],
    ['a line continued within a word', 'curl ab\\\ncd', ['curl', 'abcd']],
    ['spaces lost before the line end', 'curl a \\  \n  -b', ['curl', 'a', '-b']],
    ['a lost backslash', 'curl a\n  -b c\nls', ['curl', 'a', '-b', 'c']],
    ['a prompt for the next line', 'curl a \\\n> -b c', ['curl', 'a', '-b', 'c']],
    ['what follows it', 'curl a; ls', ['curl', 'a']],
    ['a pipe', "curl 'a|b' | jq .", ['curl', 'a|b']],
    ['redirections', 'curl a 2>/dev/null >out.txt b', ['curl', 'a', 'b']],
    ['a comment', 'curl a # b', ['curl', 'a']],
    ['no-break spaces', 'curl\u00a0a \u00a0b', ['curl', 'a', 'b']],
  ])('knows %s', (_, written, words) => {
    expect(wordsOf(written)).toEqual(words)
  })

  it('says what is not in the paste, and leaves it as it is written', () => {
    const { words } = command('curl "a $B ${C} $(date +"%s") `id`" $1')
    expect(words.map(said)).toEqual(['curl', 'a $B ${C} $(date +"%s") `id`', '$1'])
    expect(words.flatMap(({ remarks }) => remarks).map(({ detail }) => detail)).toEqual([
      '$B',
      '${C}',
      '$(date +"%s")',
      '`id`',
      '$1',
    ])
  })

  it('takes a here-document and a here-string for the input', () => {
    expect(text(command("curl -d @- <<'E' | jq\na $b\\n\nE\nls").stdin?.layer.octets ?? utf8('-'))).toBe(
      'a $b\\n\n',
    )
    expect(text(command('curl -d @- <<-E\n\ta \\$b \\\\ \\"\n\tE\n').stdin?.layer.octets ?? utf8('-'))).toBe(
      'a $b \\ \\"\n',
    )
    expect(text(command("curl -d @- <<< 'a b'").stdin?.layer.octets ?? utf8('-'))).toBe('a b\n')
    expect(command('curl -d @- < x.json').stdin?.remarks[0]?.kind).toBe('not-in-paste')
  })

  it('reads typographic quotes as the straight ones where it must', () => {
    const read = command('curl -X POST “https://a.b/c” –data ‘{“a”: “b c”, “d”: “it’s”}’ -H “X: y”')
    expect(read.words.map(said)).toEqual([
      'curl',
      '-X',
      'POST',
      'https://a.b/c',
      '–data',
      '{“a”: “b c”, “d”: “it’s”}',
      '-H',
      'X: y',
    ])
    expect(read.curly).toBe(true)
    expect(command("curl -d '{“a”: “b”}'").curly).toBe(false)
  })

  it('says so where a quote is never closed', () => {
    expect(command("curl -d 'abc").open).toBe(true)
    expect(command('curl -d "abc\\"').open).toBe(true)
    expect(command("curl -d 'abc'").open).toBe(false)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (octets) => {
        bashCommand(new Uint8Array(octets), 0, { backticked: false, variables: new Map() })
      }),
    )
    const pieces = fc.array(
      fc.constantFrom(
        "'",
        '"',
        '$',
        "$'",
        '$(',
        '`',
        '\\',
        '\n',
        '<<',
        '<<<',
        'E',
        '“',
        '’',
        '(',
        '|',
        ' ',
        'a',
      ),
    )
    fc.assert(fc.property(pieces, (all) => void command(all.join(''))))
  })
})

const bash = '/usr/bin/bash'

/** What bash itself makes of words, each ended by NUL. */
function bashWords(written: string): readonly string[] {
  const out = execFileSync(bash, ['-c', `printf '%s\\0' ${written}`], {
    encoding: 'latin1',
    env: { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return out.split('\0').slice(0, -1)
}

const latin1 = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1')

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'ab1{}[]":,\'\\$`!&;|<>()#*?~^%= \n\t'.split('')) },
  { weight: 1, arbitrary: fc.constantFrom('é', '😀', '“', '’', '\u00a0', '–') },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 126 })
      // A backslash before CR LF is taken for one before LF: pastes have such line ends, and no shell has.
      .filter((code) => code !== 0x0d)
      .map((code) => String.fromCharCode(code)),
  },
)
const plainText = fc.array(character, { maxLength: 20 }).map((all) => all.join(''))

const single = plainText.map((said) => `'${said.replaceAll("'", `'"'"'`)}'`)
const singleSlash = plainText.map((said) => `'${said.replaceAll("'", `'\\''`)}'`)
/** Within double quotes: what would expand is escaped, other backslashes are left as they are. */
const double = plainText.map((said) => `"${said.replaceAll(/["$`]|\\(?=["$`\\\n]|$)/g, '\\$&')}"`)
const doubleEscaped = plainText.map((said) => `"${said.replaceAll(/["$`\\]/g, '\\$&')}"`)
const ansi = fc
  .array(
    fc.oneof(
      character.map((one) => (one === "'" || one === '\\' ? `\\${one}` : one)),
      fc.constantFrom(
        ...String.raw`\n \r \t \a \b \e \E \f \v \\ \' \" \? \x41 \xe9 \x4 \101 \7 \u00e9 \u4f60 \ue9 \U0001f600 \cA \q \z`.split(
          ' ',
        ),
      ),
    ),
    { maxLength: 20 },
  )
  .map((all) => `$'${all.join('')}'`)
const escaped = fc
  .array(fc.constantFrom(...'ab1{}[]":\'\\$`!&;|<>()#*?~^%= '.split('')), { minLength: 1, maxLength: 10 })
  .map((all) => all.map((one) => (/[ab1]/.test(one) ? one : `\\${one}`)).join(''))
const word = fc
  .array(fc.oneof(single, singleSlash, double, doubleEscaped, ansi, escaped), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(''))

describe.skipIf(!existsSync(bash))('what bash itself makes of it', () => {
  it('is what is read, in every quoting', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(' ', '  ', ' \\\n ', '\t'),
        (words, between) => {
          const written = words.join(between)
          const read = bashCommand(utf8(`curl ${written}`), 0, { backticked: false, variables: new Map() })
          const mine = read.words.slice(1).map(({ layer }) => latin1(layer.octets))
          expect(mine).toEqual(bashWords(written))
          expect(read.open).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)
})
