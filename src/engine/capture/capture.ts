import type { ByteRange, Octets } from '#engine/bytes/octets.ts'

/**
 * A run of a value that leads back to the paste: `length` octets of the value from `start`, found in the paste at `pasted`. They
 * stand there unchanged, unless `width` says how many octets of the paste each of them was written as, and `stride` how far apart:
 * `7B 22` is two octets of width 2 and stride 3. With stride 0 they were written together, as `\u00e9` is for two octets.
 */
export interface Run {
  readonly start: number
  readonly pasted: number
  readonly length: number
  readonly width?: number
  readonly stride?: number
}

/** How far a value can be trusted to be what went over the wire. */
export type Provenance =
  /** These very octets stand in the paste. */
  | { readonly kind: 'exact'; readonly range: ByteRange }
  /** The paste holds them in another dress, which was taken off; `runs` lead back to it. */
  | {
      readonly kind: 'decoded'
      readonly range: ByteRange
      readonly steps: readonly string[]
      readonly runs: readonly Run[]
    }
  /** The paste had lost them; this is our guess. */
  | { readonly kind: 'assumed'; readonly assumption: string }
  /** They were never in the paste: the rule itself, or the user, supplies them. */
  | { readonly kind: 'supplied' }

/** A value, and where it came from. */
export interface Sourced<T> {
  readonly value: T
  readonly from: Provenance
}

/** One line of the header section, in its place, never merged (RFC 9110, section 5.2). `at` is the whole line in the paste. */
export interface FieldLine {
  readonly name: Sourced<string>
  readonly value: Sourced<Octets>
  readonly at: ByteRange
}

/** How the octets reached us: a text paste and typing lose line ends, a file loses nothing. */
export type Origin = 'paste' | 'typed' | 'file' | 'sample'

/** Which request of several this is. */
export interface Part {
  /** The id of the format that holds them. */
  readonly format: string
  /** From 1. */
  readonly entry: number
  readonly of: number
}

/** What we were given. */
export interface Pasted {
  readonly octets: Octets
  readonly origin: Origin
  /** The name of the file. */
  readonly name?: string
  /** The ids of the programs that the clipboard's HTML tells of (`sourcesInHtml`): they touched the text on its way here. */
  readonly touchedBy?: readonly string[]
  /** Set where this was taken out of a paste or file that holds several requests. */
  readonly part?: Part
  /** Where somebody put other characters in place of values, at the same length, before it came here. */
  readonly hidden?: readonly ByteRange[]
}

/** A length of the body that whatever wrote the capture counted by itself, Content-Length apart: "(302-byte body)", `string(302)`. */
export interface Witness {
  /** The words that say it, as they stand in the paste. */
  readonly words: string
  /** In octets. */
  readonly length: number
  readonly at: ByteRange
}

/** What the server said to it, where the paste holds that too. `curly`: its own JSON quotes are not straight. */
export interface ServerAnswer {
  readonly at: ByteRange
  readonly httpStatus?: number
  readonly status?: string
  readonly code?: string
  readonly message?: string
  readonly curly: boolean
}

/** Something that the reader had to tolerate or assume, with where it stands in the paste. */
export interface Remark {
  readonly kind: RemarkKind
  readonly at: ByteRange
  readonly detail?: string
}

export type RemarkKind =
  | 'no-request-line'
  | 'no-blank-line'
  | 'line-ends-lf'
  | 'line-ends-cr'
  | 'line-ends-mixed'
  | 'obs-fold'
  /** Something broke a long value over lines, or put it on the next one. */
  | 'wrapped-value'
  | 'space-before-colon'
  | 'no-colon'
  | 'fullwidth-colon'
  | 'quoted-line'
  | 'dressed-line'
  /** Typography or other signs in the name of a field. */
  | 'odd-name'
  /** White space around a value that is not ASCII. */
  | 'odd-space'
  | 'long-line'
  | 'nul'
  | 'byte-order-mark'
  | 'utf-16'
  | 'invalid-utf-8'
  | 'lone-surrogate'
  /** U+FFFD: what stood there is lost. */
  | 'replacement-character'
  | 'body-end-assumed'
  | 'chunked'
  | 'chunked-broken'
  | 'content-length-invalid'
  | 'duplicate-field'
  | 'many-fields'
  /** This form never shows the body. `detail`: the id of the form. */
  | 'body-not-shown'
  /** The body was cut by whatever wrote it. `detail`: what it says is missing. */
  | 'body-cut'
  /** Characters of the body were replaced by others and are lost. `detail`: the character that stands for them. */
  | 'characters-lost'
  /** The body has line ends, and this form writes CR LF, LF and CR alike. */
  | 'line-ends-unknown'
  /** The quotes or dashes of a command had been turned into typographic ones. */
  | 'curly-command'
  /** The body was taken apart and written anew: order, spacing, numbers may differ. `detail`: the id of the form. */
  | 'body-rewritten'
  /** Fields were left out, merged or spelt anew by whatever wrote this. `detail`: the id of the form. */
  | 'fields-rewritten'
  /** What a variable or a file holds is not in the paste. `detail`: its name as written. */
  | 'not-in-paste'
  /** The body is compressed, and was sent so. `detail`: the name of the coding. */
  | 'content-coded'
  /** Rows of a dump are missing. `detail`: the offsets between which. */
  | 'rows-missing'
  /** What the dump shows as text beside its digits differs from them. */
  | 'dump-disagrees'
  /** Digits, spaces or dashes of a dump had to be taken for what they look like: a letter O for a zero. */
  | 'dump-repaired'
  /** The dump shows seven bits of each octet. */
  | 'high-bits-lost'

/** One request, as we believe it was sent. The paste itself is evidence: nothing changes it. */
export interface Capture {
  readonly format: string
  readonly fidelity: 'exact' | 'text' | 'altered'
  readonly pasted: Pasted
  readonly method: Sourced<string> | null
  readonly target: Sourced<string> | null
  readonly fields: readonly FieldLine[]
  /** Content: after transfer coding, before any repair. */
  readonly body: Sourced<Octets>
  /** A line end after the body that neither Content-Length nor the JSON counts as part of it: copying often adds one. */
  readonly bodyTail: ByteRange | null
  /** Host and port of the address that was called, where it stands neither in the target nor in a field. */
  readonly authority: Sourced<string> | null
  /** The value of Content-Length; null where it is absent or no number. */
  readonly contentLength: number | null
  readonly witness: Witness | null
  /** Ids of paste repairs that reading had to make before it could read (mail quoting, line numbers…). */
  readonly undone: readonly string[]
  readonly answer: ServerAnswer | null
  readonly remarks: readonly Remark[]
  /** What belongs to nothing: prose before, after and between. */
  readonly leftovers: readonly ByteRange[]
}

/** The first field line of that name, in any case; undefined where there is none. */
export function field(capture: Capture, name: string): FieldLine | undefined {
  const wanted = name.toLowerCase()
  return capture.fields.find((line) => line.name.value.toLowerCase() === wanted)
}
