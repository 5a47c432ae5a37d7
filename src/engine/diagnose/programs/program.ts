/** What a line of a program does: a mistake made there is mended there. */
export type Step = 'body' | 'timestamp' | 'nonce' | 'text' | 'key' | 'algorithm' | 'bytes' | 'hex' | 'send'

/** The id of a comment in the catalogue. */
export type Comment =
  | 'body'
  | 'timestamp'
  | 'nonce'
  | 'text'
  | 'key'
  | 'bytes'
  | 'hex'
  | 'sign'
  | 'send'
  | 'rawBody'
  | 'verify'

/** A line of a program: its code, the comment that stands above it, and the steps that are taken in it. */
export interface CodeLine {
  readonly code: string
  readonly comment?: Comment
  readonly steps?: readonly Step[]
}

/** How a language does it right: signs a request and sends it, and checks a webhook. Whole functions, imports included. */
export interface Program {
  /** The oldest version that it runs on, and the libraries that people use for it. */
  readonly runsOn: string
  /** How a comment begins. */
  readonly comment: '//' | '#'
  readonly request: readonly CodeLine[]
  readonly webhook: readonly CodeLine[]
}
