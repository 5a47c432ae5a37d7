import type { CauseTable } from '#i18n/replies/cause-words.ts'

const bareValues = 'Sign the bare values of timestamp, nonce and body, with "\\n" after each.'

const feeds = 'Put "\\n" after the timestamp, after the nonce and after the body.'

/** Mistakes in which parts the string to sign has, and in what joins them. */
export const framing: CauseTable = {
  'array-name-signed': {
    cause: 'The name of an object was signed, not the string to sign.',
    fix: 'Pass the bytes of the string to sign, not an object that holds them.',
  },
  'crlf-separators': {
    cause: 'The parts were joined with CR LF instead of LF.',
    fix: 'Write "\\n", not Environment.NewLine, PHP_EOL or %n.',
  },
  'extra-separator-at-end': {
    cause: 'The body was signed with one line feed too many after it.',
    fix: 'Strip the line end from the body before you sign it (Go’s Encoder.Encode and echo add one), or write "\\n" once.',
  },
  'indented-string': {
    cause: 'The lines of the string to sign were indented.',
    fix: 'Join the parts with "\\n" in one line of code.',
  },
  'last-separator-missing': {
    cause: 'The last line feed is missing from what was signed.',
    fix: 'End the string to sign with "\\n", after the body too.',
  },
  'literal-backslash-n': {
    cause: 'A backslash and the letter n were signed instead of a line feed.',
    fix: 'In PHP and shells use double quotes, "\\n"; single quotes keep the two characters.',
  },
  'named-parts': {
    cause: 'The parts were signed with more than their values.',
    fix: bareValues,
  },
  'no-separators': {
    cause: 'The parts were joined without line feeds.',
    fix: feeds,
  },
  'one-separator-wrong': {
    cause: 'One separator of the string that was signed is not a line feed.',
    fix: feeds,
  },
  'other-separators': {
    cause: 'The parts were joined with something other than line feeds.',
    fix: feeds,
  },
  'part-as-placeholder': {
    cause: 'A placeholder was signed in place of the timestamp or the nonce.',
    fix: 'Make timestamp and nonce first, then build the string to sign, and send those same values.',
  },
  'part-missing': {
    cause: 'A part was not signed: the timestamp, the nonce or the body.',
    fix: 'Sign timestamp, nonce and body, with "\\n" after each.',
  },
  'parts-in-other-order': {
    cause: 'The parts were signed in another order.',
    fix: 'Sign the timestamp first, then the nonce, then the body.',
  },
  'parts-printed': {
    cause: 'The parts were signed as a program prints them together.',
    fix: bareValues,
  },
  'request-line-signed': {
    cause: 'More was signed than the rule has, such as the method, the path or the certificate number.',
    fix: 'Sign timestamp, nonce and body only: method, path and certificate number have no part in it.',
  },
  'space-before-separator': {
    cause: 'A space was signed before each line feed.',
    fix: 'Write "\\n" without the space, as the API reference does.',
  },
  'template-signed': {
    cause: 'The template was signed, not what belongs in it.',
    fix: 'Fill in timestamp, nonce and body before you sign; print the string once to see it.',
  },
}
