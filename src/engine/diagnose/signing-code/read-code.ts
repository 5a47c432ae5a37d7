import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import { languageOf } from './language-marks.ts'
import { lineShown } from './line-shown.ts'
import { readSource } from './source-text.ts'
import type { SourceText } from './source-text.ts'
import type { TellTale } from './tell-tale.ts'
import { tellTales } from './tell-tales.ts'

/** A tell-tale that was found, at its first place. Plain data: its words are looked up by its id. */
export interface SpottedTellTale {
  readonly id: string
  readonly mistakes: readonly string[]
  /** From 1, of the code as it was given. */
  readonly line: number
  /** The line without its longer strings: see `lineShown`. */
  readonly code: string
}

/** What a program that signs gives away. */
export interface SigningCode {
  /** Null where the code is none, or does not show its language. */
  readonly language: ProgramLanguage | null
  /** In the order of their lines, each once. */
  readonly tellTales: readonly SpottedTellTale[]
}

/** Code beyond this many characters is not read: 200 kB hold any signing function. */
export const codeLimit = 200_000

/** Reads code for the calls that go with mistakes: its strings and comments are known, its grammar is not. Takes linear time. */
export function readSigningCode(code: string): SigningCode {
  const read = straightened(code.slice(0, codeLimit))
  const language = languageOf(read)
  if (language === null) return { language, tellTales: [] }
  const source = readSource(read, language)
  const spotted = tellTales.flatMap((tellTale): readonly SpottedTellTale[] => {
    const at = firstOffset(tellTale, source)
    if (at === undefined) return []
    return [
      {
        id: tellTale.id,
        mistakes: tellTale.mistakes,
        line: source.lineAt(at),
        code: lineShown(source, at),
      },
    ]
  })
  return { language, tellTales: spotted.toSorted((one, other) => one.line - other.line) }
}

/** Forums curl the quotes of code; a program that ran had straight ones. Every character keeps its place. */
const straightened = (code: string): string => code.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'")

function firstOffset({ signs }: TellTale, source: SourceText): number | undefined {
  const sign = signs[source.language]
  if (sign === undefined) return undefined
  if (typeof sign === 'function') {
    for (const offset of sign(source)) return offset
    return undefined
  }
  for (const { index } of source.find(sign)) return index
  return undefined
}
