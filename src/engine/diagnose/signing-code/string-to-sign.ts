import type { SourceText } from './source-text.ts'

/** What programs write for the line feeds between the parts. */
const separator = /\\n|PHP_EOL|Environment\.NewLine|lineSeparator\(\)|os\.linesep|os\.EOL/g
const joined = /(?:\.join\(|implode\(|\bJoin\()/i

const assigned =
  /(?:^|[\s;({])(\$?[A-Za-z_][\w.]{0,60})[ \t]{0,4}(?::[ \t]?\w{1,20}[ \t]{0,4})?:?=(?![=>~])/gm

/** A variable that the parts are joined into, line feeds between them. */
export interface JoinedParts {
  readonly name: string
  /** Where the name stands. */
  readonly at: number
  readonly statement: string
}

/** At most so many are looked at. */
const most = 20

/** The variables that hold a string to sign, by how they are made. */
export function joinedParts(source: SourceText): readonly JoinedParts[] {
  const found: JoinedParts[] = []
  for (const { index, 0: whole, 1: name } of source.find(assigned)) {
    if (name === undefined) continue
    const at = index + whole.indexOf(name)
    const statement = source.statementAt(at)
    const count = statement.match(separator)?.length ?? 0
    if (count >= 2 || (count === 1 && joined.test(statement))) found.push({ name, at, statement })
    if (found.length === most) break
  }
  return found
}

/** A variable's name as a pattern, not a part of a longer one. */
export const namePattern = (name: string): string =>
  String.raw`(?<![\w$.])${name.replace(/[$.]/g, String.raw`\$&`)}(?![\w$])`
