import type { ByteRange, Octets } from '#engine/bytes/octets.ts'

/** A run of a value that stands unchanged in the paste: `length` octets of the value from `start`, found in the paste at `pasted`. */
export interface Run {
  readonly start: number
  readonly pasted: number
  readonly length: number
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

/** What we were given. */
export interface Pasted {
  readonly octets: Octets
  readonly origin: Origin
  /** The name of the file. */
  readonly name?: string
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
  /** The value of Content-Length; null where it is absent or no number. */
  readonly contentLength: number | null
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
