import type { KeyProblemKind } from '#engine/verify/key.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'

const problems: Readonly<Record<KeyProblemKind, Message>> = {
  empty: say`The key is empty, and no signature can be made with an empty key.`,
  'too-long': say`The key is longer than any that a provider gives out, so it was not used.`,
  'private-key': say`This is a private key. It was not used and not kept: checking a signature needs only the public key.`,
  'not-a-key': say`This cannot be read as a public key. An API secret is none: a webhook is checked with the provider’s public key.`,
  'not-rsa': say`This is a key of another kind; the scheme needs an RSA public key.`,
  damaged: say`This public key is damaged: its base64 or its structure is broken.`,
  'no-certificate-for-serial': say`The answer holds no certificate with the serial that this request names.`,
  'signature-length': say`A signature by this key has another length than the one in the header: that one was cut, or another key made it.`,
  'other-hash': say`The signature was made with this key, but over the digest of another hash than SHA-256.`,
  'another-key': say`The signature was made with another key pair than this one.`,
}

/** Why a key cannot be used, in words that repeat nothing of it. */
export const keyProblemWords: Readonly<Record<Language, Readonly<Record<KeyProblemKind, Message>>>> = {
  en: problems,
}
