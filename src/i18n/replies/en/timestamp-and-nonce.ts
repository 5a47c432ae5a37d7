import type { CauseTable } from '#i18n/replies/cause-words.ts'

const asInHeader = 'Sign the very text that the header has.'

const once = 'Read the clock once, in milliseconds, and use that text in both places.'

/** Mistakes in the timestamp and the nonce. */
export const timestampAndNonce: CauseTable = {
  'nonce-dressed': {
    cause: 'The nonce was signed with something around it.',
    fix: asInHeader,
  },
  'nonce-length': {
    cause: 'The nonce has another length than the rule asks for, or its hyphens are on one side only.',
    fix: 'Make a nonce of 32 characters, without hyphens, and use that very text in both places.',
  },
  'nonce-respelt': {
    cause: 'The nonce was signed in another form than it was sent.',
    fix: 'Make the nonce once, and use that very text in both places.',
  },
  'timestamp-as-float': {
    cause: 'The timestamp was signed as a floating-point number.',
    fix: 'Turn the clock into a whole number once, and use that text in both places.',
  },
  'timestamp-dressed': {
    cause: 'The timestamp was signed with something around it.',
    fix: asInHeader,
  },
  'timestamp-hours-off': {
    cause: 'The signed timestamp is off by a time zone.',
    fix: 'Read the clock once, in UTC, and use that value in both places.',
  },
  'timestamp-in-another-unit': {
    cause: 'The timestamp was signed in another unit than milliseconds.',
    fix: once,
  },
  'timestamp-in-seconds-read-twice': {
    cause: 'The signed timestamp is in seconds, and of another moment.',
    fix: once,
  },
  'timestamp-in-seconds': {
    cause: 'The timestamp is in seconds; it must be in milliseconds.',
    fix: 'Read the clock once, in milliseconds (13 digits), and use that text in both places.',
  },
  'timestamp-read-twice': {
    cause: 'The header has another timestamp than the one that was signed.',
    fix: 'Read the clock once and use that value in both places.',
  },
}
