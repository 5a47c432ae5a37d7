import type { Octets } from '#engine/bytes/octets.ts'
import type { Construction } from '#engine/scheme/algorithm.ts'
import type { Role, SignatureBase } from '#engine/scheme/scheme.ts'
import type { Evidence } from './evidence.ts'
import type { Language, Message } from './message.ts'
import type { Calls } from './program-language.ts'

/** Whose it is: the page that changed the paste, the code that signed, the way to the server, the code that verifies, the key. */
export type Side = 'paste' | 'signer' | 'wire' | 'verifier' | 'key'

/** What a mistake rewrites, in the order in which rewrites are applied: what is inside first. `output` is undone on the received text instead. */
export type Dimension = 'body' | 'value' | 'framing' | 'encoding' | 'key' | 'algorithm' | 'output'

/**
 * Which part of writing a body a mistake belongs to, from the inside out: which members there are, how values are spelt, the
 * order of the names, white space and escapes, and what was done to the finished text. A program goes through them in this
 * order, so two mistakes of different layers may come together, the inner one first.
 */
export type Layer = 'members' | 'values' | 'order' | 'spelling' | 'text'

/** One way in which a mistake rewrites something. */
export interface Variation<Value, Data> {
  readonly value: Value
  /** The numbers of the mistake; asked for only once it is proved. `signed`: the pieces as they were signed, all mistakes applied. */
  readonly data: (signed: SignatureBase) => Data
}

/** A way to write the whole string to sign in another text encoding. */
export interface Encoding<Data> {
  /**
   * The octets of a text, given in UTF-8; null where it cannot be written so. Texts joined and then encoded are the same as
   * encoded and then joined, so that a search encodes each part once.
   */
  readonly encode: (text: Octets) => Octets | null
  /** What comes before the whole: a byte order mark. */
  readonly mark?: Octets
  /** `text`: the whole string in UTF-8. */
  readonly data: (text: Octets) => Data
}

/** A raw MAC that the received text could stand for, if it was written down in this wrong way. */
export interface Undone<Data> {
  readonly mac: Octets
  readonly data: Data
  /** `mac` is a part of one: the octets from this one on. */
  readonly partFrom?: number
}

/** A wrong way of writing a MAC down that cannot be undone: what it makes of a MAC is compared with what was received. */
export interface Written<Data> {
  /** Length of the MAC in octets. */
  readonly length: number
  /** Exactly what would have been received. At least 64 bits of the MAC must show in it. */
  readonly write: (mac: Octets) => string
  readonly data: Data
}

/** Title: one sentence, past tense, under 70 characters. Detail: numbers and bytes, at most two sentences. Fix: one imperative sentence. */
export interface MistakeWords<Data> {
  readonly title: (data: Data) => Message
  readonly detail: (data: Data) => Message
  readonly fix: (data: Data) => Message
  /** The title where it is likely and not proved ("… was probably …"); else `title` serves. */
  readonly likely?: (data: Data) => Message
}

interface About<Data> {
  /** kebab-case, stable: it stands in reports. */
  readonly id: string
  readonly side: Side
  /**
   * Lower is likelier, is tried sooner and is named first. Under 20: forums are full of it (a line end missing, lower-case hex). 20 to
   * 39: a habit of a widespread library. 40 to 59: seen now and then, or only with one language. 60 to 89: possible. 90 and over:
   * what another mistake explains better.
   */
  readonly rank: number
  readonly words: Readonly<Record<Language, MistakeWords<Data>>>
  /** The call that makes the mistake and the one that does not, in the languages in which it is made. */
  readonly calls?: Calls<Data>
  /** Ids of checks whose finding tells of the same thing: shown as the cause instead of a second time. */
  readonly covers?: readonly string[]
  /** Numbers or structure point at it before any key is known; null where they do not. Never a mere suspicion. */
  readonly suspect?: (evidence: Evidence) => Data | null
}

/** Rewrites the body: the octets that were signed in place of those that were sent. Likeliest first, each once. */
export interface BodyMistake<Data> extends About<Data> {
  readonly dimension: 'body'
  readonly layer: Layer
  readonly vary?: (body: Octets, evidence: Evidence) => Iterable<Variation<Octets, Data>>
}

/** Rewrites the timestamp or the nonce. */
interface ValueMistake<Data> extends About<Data> {
  readonly dimension: 'value'
  readonly role: Extract<Role, 'timestamp' | 'nonce'>
  readonly vary?: (value: Octets, evidence: Evidence) => Iterable<Variation<Octets, Data>>
  /** More of the same, far too many to be combined with other mistakes: the first lot is tried at once, the next on request. */
  readonly lots?: (value: Octets) => readonly Lot<Data>[]
}

/** Variations that are made when the search comes to them. */
export interface Lot<Data> {
  /** How many there are. */
  readonly size: number
  readonly vary: () => Iterable<Variation<Octets, Data>>
}

/**
 * Rewrites which pieces there are and what joins them. Pieces that stay are handed on as they are, never copied or changed: a
 * search puts other bodies and values in their places.
 */
interface FramingMistake<Data> extends About<Data> {
  readonly dimension: 'framing'
  readonly vary?: (base: SignatureBase, evidence: Evidence) => Iterable<Variation<SignatureBase, Data>>
}

/** Rewrites how the text becomes octets. */
interface EncodingMistake<Data> extends About<Data> {
  readonly dimension: 'encoding'
  readonly encodings: readonly Encoding<Data>[]
}

/** Rewrites the key. `key` is null where none was given: a mistake that knows one all the same can still be proved. */
interface KeyMistake<Data> extends About<Data> {
  readonly dimension: 'key'
  readonly vary?: (key: Octets | null, evidence: Evidence) => Iterable<Variation<Octets, Data>>
}

/** Rewrites how the digest is made. */
interface AlgorithmMistake<Data> extends About<Data> {
  readonly dimension: 'algorithm'
  readonly vary?: (right: Construction, evidence: Evidence) => Iterable<Variation<Construction, Data>>
}

/** Rewrites how the digest becomes text. */
interface OutputMistake<Data> extends About<Data> {
  readonly dimension: 'output'
  /** What the received text could stand for. */
  readonly undo?: (received: string, evidence: Evidence) => Iterable<Undone<Data>>
  /** What cannot be undone: yields only where the received text could have come of it. */
  readonly forward?: (received: string, evidence: Evidence) => Iterable<Written<Data>>
}

/** One mistake: its name, whose it is, its words, and how to make it. */
export type Mistake<Data> =
  | BodyMistake<Data>
  | ValueMistake<Data>
  | FramingMistake<Data>
  | EncodingMistake<Data>
  | KeyMistake<Data>
  | AlgorithmMistake<Data>
  | OutputMistake<Data>

/** Checks the types of a mistake; gives it back as it is. */
export const defineMistake = <Data>(mistake: Mistake<Data>): Mistake<Data> => mistake
