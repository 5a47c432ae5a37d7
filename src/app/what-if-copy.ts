import { utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Part } from '#engine/diagnose/account.ts'

/** What may stand between the parts. */
export type Joiner = 'lf' | 'crlf' | 'literal' | 'none'

export const joiners: readonly Joiner[] = ['lf', 'crlf', 'literal', 'none']

const joined: Readonly<Record<Joiner, Octets>> = {
  lf: utf8('\n'),
  crlf: utf8('\r\n'),
  literal: utf8('\\n'),
  none: utf8(''),
}

/** A copy of the string to sign, changed by hand. The capture knows nothing of it. */
export interface WhatIfCopy {
  /** Grows with each change. */
  readonly edit: number
  /** Changed values by the place of their part. */
  readonly values: ReadonlyMap<number, string>
  readonly between: Joiner
  readonly last: Joiner
}

export const unchanged: WhatIfCopy = { edit: 0, values: new Map(), between: 'lf', last: 'lf' }

/** The copy with a change made to it. */
export const edited = (copy: WhatIfCopy, change: Partial<Omit<WhatIfCopy, 'edit'>>): WhatIfCopy => ({
  ...copy,
  ...change,
  edit: copy.edit + 1,
})

/** The parts as the copy has them. A value that nobody touched keeps its octets: a text field could not hold them all. */
export const partsOf = (
  parts: readonly Part[],
  { values, between, last }: WhatIfCopy,
): readonly Pick<Part, 'role' | 'octets'>[] =>
  parts.map(({ role, octets }, index) => {
    if (role === 'separator') return { role, octets: joined[index === parts.length - 1 ? last : between] }
    const value = values.get(index)
    return { role, octets: value === undefined ? octets : utf8(value) }
  })
