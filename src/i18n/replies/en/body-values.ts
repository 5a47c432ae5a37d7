import type { CauseTable } from '#i18n/replies/cause-words.ts'

const sameType = 'Give the value the same type in what you sign and in what you send.'

const oneSetting = 'Serialise once, with one setting, sign that string and send that string.'

const oneText = 'Write each number once, and sign and send that same text.'

/** Mistakes in which members a body has, how their values are spelt, and in what order they stand. */
export const bodyValues: CauseTable = {
  'container-changed': {
    cause: 'A value was signed in another shape than it was sent.',
    fix: sameType,
  },
  'member-added': {
    cause: 'A member was signed that was not sent.',
    fix: oneSetting,
  },
  'member-dropped': {
    cause: 'A member was sent that was not signed.',
    fix: 'Finish the body before you sign it: add nothing afterwards.',
  },
  'members-dropped': {
    cause: 'Some members, such as empty ones, were sent but not signed.',
    fix: oneSetting,
  },
  'nested-json-as-text': {
    cause: 'A value was a text that holds JSON on one side, and a nested value on the other.',
    fix: sameType,
  },
  'big-integer-rounded': {
    cause: 'A large number lost digits between signing and sending.',
    fix: 'Sign or verify the raw bytes of the body; keep numbers past 2^53 as text or as big integers.',
  },
  'decimal-comma': {
    cause: 'A number has a decimal comma on one side, and a point on the other.',
    fix: 'Turn numbers into text independently of the computer’s language.',
  },
  'faq-vector': {
    cause: 'This is the example from Binance’s FAQ, and the FAQ is wrong.',
    fix: 'Do not judge your code by this example.',
  },
  'float-digits': {
    cause: 'A number has the digits of a binary fraction on one side only.',
    fix: 'Keep amounts as decimals or as text, and write each one once.',
  },
  'literal-spelling': {
    cause: 'True or false was spelt otherwise when it was signed.',
    fix: 'Keep true and false as booleans until the JSON is written, and write it once.',
  },
  'number-as-text': {
    cause: 'A number is in quotes on one side, and without them on the other.',
    fix: sameType,
  },
  'number-decimals': {
    cause: 'A number was signed with other decimals than it was sent.',
    fix: oneText,
  },
  'number-exponent': {
    cause: 'The exponent of a number was written otherwise when it was signed.',
    fix: 'Write very small and very large numbers without an exponent, once, in both places.',
  },
  'number-formatted': {
    cause: 'A number was written otherwise when it was signed.',
    fix: oneText,
  },
  'value-as-placeholder': {
    cause: 'The body was signed before a placeholder in it was filled in.',
    fix: 'Fill the body in first, sign that text and send that text.',
  },
  'array-order': {
    cause: 'The items of a list were sent in another order than they were signed.',
    fix: 'Write the JSON once, sign that text and send that text.',
  },
  'key-order': {
    cause: 'The keys were sent in another order than they were signed.',
    fix: 'Do not sort the keys, nor parse and write the JSON again, between signing and sending.',
  },
}
