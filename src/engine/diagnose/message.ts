import type { Octets } from '#engine/bytes/octets.ts'

/** The languages that every sentence must exist in. */
export type Language = 'en'

/** A value that is still a value, so that each surface (page, Markdown, terminal) may show it in its own way. */
export type Datum =
  | number
  /** Names, header values, code: shown as code, never translated. */
  | { readonly code: string }
  /** A size: "350 bytes". */
  | { readonly bytes: number }
  /** Octets in hex, with the character they spell; the lane gives them its colour. */
  | { readonly octets: Octets; readonly lane?: 'signed' | 'sent' }
  /** Milliseconds since 1970, shown in UTC. */
  | { readonly instant: number }
  /** Milliseconds. */
  | { readonly duration: number }
  /** A counted noun, in the form that the language wants for the count. */
  | { readonly count: number; readonly one: string; readonly other: string }
  /** Words that stand in every plain text; the page leaves them out, because it draws what they say beside the sentence. */
  | { readonly drawn: string }

/** A sentence, in order: words and values. */
export type Message = readonly (string | Datum)[]

const isMessage = (value: string | Datum | Message): value is Message => Array.isArray(value)

/** Writes a message: say`The body has ${{ bytes: 302 }}.` A message inside a message is spliced in. */
export const say = (words: TemplateStringsArray, ...values: readonly (string | Datum | Message)[]): Message =>
  words
    .flatMap((word, index): Message => {
      const value = values[index]
      if (value === undefined) return [word]
      return isMessage(value) ? [word, ...value] : [word, value]
    })
    .filter((part) => part !== '')
