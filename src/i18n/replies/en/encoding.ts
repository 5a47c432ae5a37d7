import type { CauseTable } from '#i18n/replies/cause-words.ts'

const utf8 = 'Encode the string and the secret in UTF-8.'

const readUtf8 = 'Read the bytes as UTF-8, or sign the bytes without reading them as text.'

/** Mistakes in how the text became bytes. */
export const encoding: CauseTable = {
  'ascii-dropped': {
    cause: 'Characters past ASCII fell out before signing.',
    fix: utf8,
  },
  'ascii-question-marks': {
    cause: 'ASCII turned characters into question marks before signing.',
    fix: utf8,
  },
  'byte-order-mark-first': {
    cause: 'The string was signed with a byte order mark before it.',
    fix: 'Encode the string as UTF-8 without a byte order mark (new UTF8Encoding(false)).',
  },
  'characters-escaped': {
    cause: 'Characters were escaped before signing.',
    fix: 'Encode the string in UTF-8, which needs no escapes.',
  },
  'gbk-signed': {
    cause: 'The string was signed in GBK or a charset like it, but sent in UTF-8.',
    fix: utf8,
  },
  'high-bits-cleared': {
    cause: 'The highest bit of each byte was lost before signing.',
    fix: readUtf8,
  },
  'latin-1-signed': {
    cause: 'The string was signed in ISO-8859-1 or windows-1252, but sent in UTF-8.',
    fix: utf8,
  },
  'legacy-charset-signed': {
    cause: 'The string was signed in an old charset, but sent in UTF-8.',
    fix: utf8,
  },
  'replacement-characters-signed': {
    cause: 'Characters turned into U+FFFD before signing.',
    fix: readUtf8,
  },
  'surrogates-apart': {
    cause: 'Emoji were signed in halves.',
    fix: 'Encode the whole string in UTF-8 at once, not one character after another.',
  },
  'utf-16-signed': {
    cause: 'The string was signed in UTF-16 or UTF-32, but sent in UTF-8.',
    fix: utf8,
  },
  'utf-8-twice-sent': {
    cause: 'The body was encoded to UTF-8 once more after it was signed.',
    fix: 'Send the very bytes you signed, not a text made of them.',
  },
  'utf-8-twice': {
    cause: 'The string was encoded to UTF-8 more than once before signing.',
    fix: 'Convert to UTF-8 once: what is UTF-8 already stays as it is.',
  },
}
