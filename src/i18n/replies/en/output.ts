import type { CauseTable } from '#i18n/replies/cause-words.ts'

const onceHex = 'Turn the bytes of the signature into upper-case hex, once.'

const twoDigits = 'Write two hex digits for each byte.'

const upperHex = 'Write the bytes as upper-case hex.'

/** Mistakes in how the digest was written down. */
export const output: CauseTable = {
  'base64-case-lost': {
    cause: 'The signature is Base64 that was turned into one case, upper or lower.',
    fix: 'Write the bytes as hex first, and turn that into upper case.',
  },
  'base64-signature': {
    cause: 'The signature was written in Base64 instead of hex.',
    fix: 'Write it as upper-case hex (Base64 is used for webhooks only).',
  },
  'hex-and-base64': {
    cause: 'The signature was written both in hex and in Base64, one on top of the other.',
    fix: onceHex,
  },
  'hex-twice': {
    cause: 'The signature was turned into hex twice.',
    fix: 'Remove one of the two conversions.',
  },
  'lower-case-hex': {
    cause: 'The signature was written in lower case.',
    fix: 'Convert it to upper case (ToUpperInvariant, strtoupper).',
  },
  'signature-as-number': {
    cause: 'The signature was written as one big number.',
    fix: twoDigits,
  },
  'signature-cut': {
    cause: 'Only a part of the signature was sent.',
    fix: 'Send the whole signature.',
  },
  'signature-digits-unpadded': {
    cause: 'Some bytes of the signature were not written as two digits.',
    fix: twoDigits,
  },
  'signature-dressed': {
    cause: 'The signature was sent with something around it.',
    fix: 'Send the hex digits alone.',
  },
  'signature-encoded-again': {
    cause: 'The signature was encoded more often, or less, than the rule asks for.',
    fix: onceHex,
  },
  'signature-escaped': {
    cause: 'The bytes of the signature were printed, not encoded.',
    fix: upperHex,
  },
  'signature-octets-listed': {
    cause: 'The signature was written as a list of numbers.',
    fix: upperHex,
  },
  'signature-octets-rearranged': {
    cause: 'The bytes of the signature stand in another order.',
    fix: 'Write the bytes in the order in which HMAC gives them, two hex digits each.',
  },
  'signature-percent-encoded': {
    cause: 'The signature was percent-encoded.',
    fix: 'Send the signature as upper-case hex: it needs no encoding.',
  },
  'signature-reversed': {
    cause: 'The bytes of the signature were written in reverse.',
    fix: 'Write the bytes in the order in which HMAC gives them.',
  },
  'signature-separators': {
    cause: 'The signature was written with other characters among its digits.',
    fix: 'Write the hex digits one after another, with nothing else.',
  },
  'signature-through-text': {
    cause: 'The bytes of the signature went through a text string.',
    fix: 'Turn the bytes of the signature into hex directly.',
  },
}
