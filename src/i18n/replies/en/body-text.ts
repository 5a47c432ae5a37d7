import type { CauseTable } from '#i18n/replies/cause-words.ts'

const sameString = 'Serialise once, sign that string and send that same string.'

const asWritten = 'Leave the string as the serialiser writes it, sign it and send that same string.'

const withSerialiser = 'Build the JSON with a serialiser, sign that string and send that same string.'

const cleanValues = 'Clean the values before the JSON is written, and send the very string you sign.'

/** Mistakes in the finished text of a body: another one, a part of it, or one that was changed or encoded. */
export const bodyText: CauseTable = {
  'another-body-sent': {
    cause: 'Another body was sent than the one that was signed.',
    fix: 'Send the very string you signed, and compare it with the raw request that leaves your program.',
  },
  'body-changed-after-arrival': {
    cause: 'The body was changed after it was received.',
    fix: 'Verify the raw body, before a framework or a JSON parser touches it.',
  },
  'body-changed-after-signing': {
    cause: 'The body was changed after it was signed.',
    fix: 'Send the very string you signed, byte for byte.',
  },
  'body-changed-in-paste': {
    cause: 'The body was changed on its way into the paste.',
    fix: 'Copy the raw request, or save it as a file and open that.',
  },
  'body-cut': {
    cause: 'Only a part of the body was signed, or all of it twice over.',
    fix: 'Sign the whole body, once; where a length is wanted, count bytes and not characters.',
  },
  'body-digest-signed': {
    cause: 'A digest of the body was signed, not the body.',
    fix: 'Put the body itself into the string to sign; HMAC hashes it.',
  },
  'body-reserialised': {
    cause: 'The JSON was written anew after it was signed: with equal values, but other spaces or escapes.',
    fix: 'Serialise once, sign that string and send that same string (Python: data=body, not json=payload).',
  },
  'byte-order-mark-sent': {
    cause: 'The body was sent with a byte order mark that was not signed.',
    fix: 'Write the JSON as UTF-8 without a byte order mark (new UTF8Encoding(false)).',
  },
  'byte-order-mark-signed': {
    cause: 'A byte order mark was signed with the body but not sent.',
    fix: 'Drop the byte order mark when you read the body, before you sign it.',
  },
  'characters-lost': {
    cause:
      'Some characters of the body were lost before it was signed, such as emoji, accents or \\u escapes.',
    fix: cleanValues,
  },
  'curly-quotes-sent': {
    cause: 'Straight quotes were signed, but curly ones were sent.',
    fix: 'Send the same string you signed, and turn off smart quotes where the JSON is written.',
  },
  'curly-quotes-signed': {
    cause: 'Curly quotes were signed, but straight ones were sent.',
    fix: 'Sign the same string you send, and turn off smart quotes where the JSON is written.',
  },
  'empty-body-signed': {
    cause: 'An empty body was signed, but one with content was sent.',
    fix: 'Write the body before you sign, and sign the string that you send.',
  },
  'letter-case-changed': {
    cause: 'The body was turned into one case, upper or lower, before it was signed.',
    fix: 'Change the case of the signature alone, after it is made.',
  },
  'line-end-sent': {
    cause: 'The body was sent with a line end that was not signed.',
    fix: 'Send the very string you signed: strip the line end before you sign, and send that.',
  },
  'line-end-signed': {
    cause: 'The body was signed with an ending that was not sent.',
    fix: 'Strip what follows the last character of the body before you sign it, and send that same string.',
  },
  'line-ends-changed': {
    cause: 'The line ends in the body changed after it was signed.',
    fix: 'Sign the very bytes that you send, without converting line ends between.',
  },
  'name-case-changed': {
    cause: 'The names in the JSON were spelt otherwise when it was signed.',
    fix: sameString,
  },
  'quotes-changed': {
    cause: 'The quotes in the JSON were others when it was signed, or were not there.',
    fix: withSerialiser,
  },
  'single-quotes': {
    cause: 'The body uses single quotes; JSON needs double quotes.',
    fix: 'Build the JSON with a serialiser (Python: json.dumps(data), not str(data)).',
  },
  'spaces-inserted': {
    cause: 'Spaces were put into the body before it was signed.',
    fix: asWritten,
  },
  'white-space-stripped': {
    cause: 'White space was taken out of the body before it was signed.',
    fix: asWritten,
  },
  'backslashes-changed': {
    cause: 'Backslashes were put into the body, or taken out of it, before it was signed.',
    fix: asWritten,
  },
  'string-to-sign-as-body': {
    cause: 'The string to sign was sent as the body.',
    fix: 'Sign the long string, send only the JSON.',
  },
  'unicode-normalised-signed': {
    cause: 'The body was signed in another Unicode form than it was sent.',
    fix: 'Normalise the values before the JSON is written, and send the very string you sign.',
  },
}
