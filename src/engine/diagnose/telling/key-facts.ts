import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'
import type { KeyNote } from '#engine/verify/public-key.ts'
import { secretLimit } from '#engine/verify/secret.ts'
import { secretFacts } from '#engine/verify/secret-facts.ts'
import type { SecretFacts } from '#engine/verify/secret-facts.ts'

/** What can be said of the key: of a secret its length and what does not belong there, without giving any of it away; of a public key its size and its dress. */
export function keyFacts({ evidence, publicKey }: Diagnosis, language: Language): Message | null {
  const { plain, odd, oddities, publicKey: sized, notes } = words[language]
  if (publicKey !== null)
    return [...sized(publicKey.bits), ...publicKey.notes.map((note) => ` ${notes[note]}`)]
  const key = evidence?.key
  if (key?.kind !== 'secret' || key.octets.length === 0 || key.octets.length > secretLimit) return null
  const facts = secretFacts(key.octets)
  const seen = oddities.filter(({ holds }) => holds(facts)).map(({ say }) => say)
  return seen.length === 0 ? plain(facts.characters) : odd(facts.characters, seen)
}

interface Oddity {
  readonly holds: (facts: SecretFacts) => boolean
  readonly say: string
}

interface KeyFactWords {
  readonly plain: (count: number) => Message
  readonly odd: (count: number, odd: readonly string[]) => Message
  readonly oddities: readonly Oddity[]
  readonly publicKey: (bits: number) => Message
  readonly notes: Readonly<Record<KeyNote, string>>
}

const words: Readonly<Record<Language, KeyFactWords>> = {
  en: {
    plain: (count) => say`${{ count, one: 'character', other: 'characters' }}, no blanks around it.`,
    odd: (count, odd) =>
      say`${{ count, one: 'character', other: 'characters' }}. Look at this: ${odd.join('; ')}.`,
    oddities: [
      { holds: ({ lineEnd }) => lineEnd.atEnd, say: 'it ends in a line end (newline)' },
      { holds: ({ lineEnd }) => lineEnd.inside, say: 'there is a line break inside' },
      {
        holds: ({ unseen, lineEnd }) => unseen.length > 0 && !lineEnd.atEnd && !lineEnd.inside,
        say: 'it holds white space or an invisible character',
      },
      { holds: ({ quotes }) => quotes !== null, say: 'it stands in quotes' },
      { holds: ({ nul }) => nul, say: 'it holds a NUL' },
      { holds: ({ masked }) => masked, say: 'it looks masked: real secrets hold no * or •' },
    ],
    publicKey: (bits) => say`RSA public key, ${bits} bits.`,
    notes: {
      pkcs1: 'It came as PKCS#1.',
      certificate: 'It was taken from a certificate.',
      expired: 'That certificate has expired; the signature can still be checked.',
      'not-yet-valid': 'That certificate is not valid yet.',
      'wrong-label': 'Its BEGIN line names another form than it holds.',
      'short-key': 'That is short: such a key is weak.',
      'other-serial': 'Its serial is not the one that the request names.',
    },
  },
}
