import type { CauseTable } from '#i18n/replies/cause-words.ts'

const exactCopy = 'For an exact check, save the request as a file where it was captured, and open that file.'

const keepRaw =
  'Verify the raw bytes of the body as they were received, before a program parses and writes them again.'

/** Damage that a page, a clipboard or a receiving program did to a body, by the id of the repair. */
export const pasteDamage: CauseTable = {
  'backslashes-eaten': {
    cause: 'Backslashes were lost in the paste.',
    fix: exactCopy,
  },
  'big-number-rounded': {
    cause: 'A large number was rounded by a JSON parser.',
    fix: keepRaw,
  },
  bullets: {
    cause: 'The lines were a list in the paste.',
    fix: exactCopy,
  },
  'byte-order-mark-added': {
    cause: 'A byte order mark came with the paste.',
    fix: exactCopy,
  },
  'byte-order-mark-lost': {
    cause: 'A byte order mark was lost in the paste.',
    fix: exactCopy,
  },
  'curly-quotes': {
    cause: 'Straight quotes became curly in the paste.',
    fix: 'Change nothing in your code for it: paste requests as code, or open a saved file.',
  },
  'dashes-and-dots': {
    cause: 'Hyphens or dots became dashes or ellipses in the paste.',
    fix: exactCopy,
  },
  'dressed-links': {
    cause: 'Addresses became links in the paste.',
    fix: exactCopy,
  },
  'emoji-shortcodes': {
    cause: 'Emoji and their names were exchanged in the paste.',
    fix: exactCopy,
  },
  'empty-containers': {
    cause: 'Empty objects and empty arrays were exchanged after the body was signed.',
    fix: keepRaw,
  },
  'entities-decoded': {
    cause: 'HTML entities of the body were shown as characters in the paste.',
    fix: exactCopy,
  },
  fences: {
    cause: 'The marks of a code block came with the paste.',
    fix: exactCopy,
  },
  'full-width-punctuation': {
    cause: 'Characters became full-width in the paste.',
    fix: exactCopy,
  },
  'html-entities': {
    cause: 'Characters became HTML entities in the paste.',
    fix: exactCopy,
  },
  indentation: {
    cause: 'The lines were indented in the paste.',
    fix: exactCopy,
  },
  'invisible-characters': {
    cause: 'Invisible characters came with the paste.',
    fix: exactCopy,
  },
  'keys-sorted': {
    cause: 'The keys were sorted after the body was signed.',
    fix: keepRaw,
  },
  'line-breaks-lost': {
    cause: 'Line breaks were lost in the paste.',
    fix: exactCopy,
  },
  'line-end-added': {
    cause: 'A line end was added after the body.',
    fix: exactCopy,
  },
  'line-end-lost': {
    cause: 'The last line end of the body was lost in the paste.',
    fix: exactCopy,
  },
  'line-ends-changed': {
    cause: 'The line ends of the body changed in the paste.',
    fix: exactCopy,
  },
  'line-numbers': {
    cause: 'Line numbers came with the paste.',
    fix: exactCopy,
  },
  'line-separators': {
    cause: 'Line feeds became other line separators in the paste.',
    fix: exactCopy,
  },
  'log-prefixes': {
    cause: 'The lines stand in a log, each with a prefix.',
    fix: exactCopy,
  },
  'look-alikes': {
    cause: 'Letters became look-alikes in the paste.',
    fix: exactCopy,
  },
  'mail-quoting': {
    cause: 'The lines were quoted, as in a mail, in the paste.',
    fix: exactCopy,
  },
  'markdown-escapes': {
    cause: 'Backslashes of Markdown came with the paste.',
    fix: exactCopy,
  },
  mojibake: {
    cause: 'UTF-8 was read in another charset on the way into the paste.',
    fix: exactCopy,
  },
  'nested-json-opened': {
    cause: 'A text that holds JSON was parsed into an object.',
    fix: keepRaw,
  },
  'no-break-spaces': {
    cause: 'Spaces became another kind of space in the paste.',
    fix: exactCopy,
  },
  'number-quoted': {
    cause: 'A number became text, or a text became a number.',
    fix: keepRaw,
  },
  'percent-encoded': {
    cause: 'The body was percent-encoded on the way into the paste.',
    fix: exactCopy,
  },
  'pretty-printed': {
    cause: 'The white space of the JSON was changed in the paste.',
    fix: exactCopy,
  },
  'quoted-printable': {
    cause: 'The paste is the source of an e-mail, in quoted-printable.',
    fix: exactCopy,
  },
  'slashes-escaped': {
    cause: 'Slashes were escaped after the body was signed.',
    fix: keepRaw,
  },
  'slashes-unescaped': {
    cause: 'Escaped slashes lost their backslash in the paste.',
    fix: exactCopy,
  },
  'spaces-as-tabs': {
    cause: 'Spaces and tabs were exchanged in the paste.',
    fix: exactCopy,
  },
  'spaces-inserted': {
    cause: 'Spaces were put into the JSON after it was signed.',
    fix: keepRaw,
  },
  'string-literal': {
    cause: 'The body was copied as a string literal.',
    fix: exactCopy,
  },
  'unicode-escaped': {
    cause: 'Characters were escaped after the body was signed.',
    fix: keepRaw,
  },
  'unicode-normalised': {
    cause: 'Letters were written in another Unicode form in the paste.',
    fix: exactCopy,
  },
  'unicode-unescaped': {
    cause: 'Escaped characters were written out in the paste.',
    fix: exactCopy,
  },
  'windows-1252-octets': {
    cause: 'The capture was saved as windows-1252, not as UTF-8.',
    fix: exactCopy,
  },
  'wrapped-lines': {
    cause: 'Long lines were wrapped in the paste.',
    fix: exactCopy,
  },
}
