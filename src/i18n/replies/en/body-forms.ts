import type { CauseTable } from '#i18n/replies/cause-words.ts'

const oneJson = 'Write the JSON once, sign that string and send that same string.'

const asSent = 'Sign the body as it is sent, without encoding it.'

/** Mistakes of signing or sending something other than the JSON: an encoded form of it, or what a program prints. */
export const bodyForms: CauseTable = {
  'body-base64-encoded': {
    cause: 'The body was signed in Base64.',
    fix: asSent,
  },
  'body-encoded-when-sent': {
    cause: 'The body was sent in an encoded form, but signed without it.',
    fix: 'Send the very string you signed, without encoding it.',
  },
  'body-form-encoded': {
    cause: 'The fields were signed as a form, not as the JSON that was sent.',
    fix: oneJson,
  },
  'body-hex-encoded': {
    cause: 'The body was signed in hex.',
    fix: 'Sign the body as it is sent; only the signature is written in hex.',
  },
  'body-percent-encoded': {
    cause: 'The body was percent-encoded before it was signed.',
    fix: asSent,
  },
  'bytes-printed': {
    cause: 'The numbers of the body’s bytes were signed, not the bytes.',
    fix: 'Pass the bytes themselves, or the text that they spell in UTF-8.',
  },
  'csharp-object-printed': {
    cause: 'An object was signed as C# prints it, not as JSON.',
    fix: 'Serialise once, sign that string and send that same string.',
  },
  'go-value-printed': {
    cause: 'A value was signed as Go prints it, not as JSON.',
    fix: 'Write the JSON with json.Marshal, sign those bytes and send those same bytes.',
  },
  'html-entities-signed': {
    cause: 'The body was signed with HTML entities in it.',
    fix: 'Escape for HTML only what goes into a page, never what is signed or sent.',
  },
  'json-encoded-twice': {
    cause: 'The JSON was encoded twice before it was signed.',
    fix: 'Serialise once: what is a JSON string already needs no serialiser.',
  },
  'json-string-sent': {
    cause: 'The JSON was encoded once more when it was sent.',
    fix: 'Give the client the string as raw content, with Content-Type: application/json.',
  },
  'map-printed': {
    cause: 'A map was signed as the program prints it, not as JSON.',
    fix: oneJson,
  },
  'object-name-signed': {
    cause: 'The name of an object, or a word such as null, was signed in place of the body.',
    fix: 'Pass the bytes or the JSON string, not the object; where no body is sent, sign an empty one.',
  },
  'php-array-printed': {
    cause: 'An array was signed as PHP prints it, not as JSON.',
    fix: 'Write the JSON with json_encode, sign that string and send that same string.',
  },
  'placeholder-signed': {
    cause: 'A placeholder of a template was signed in place of the body.',
    fix: 'Put the body where the placeholder stands: mind the kind of quotes of the template.',
  },
  'python-repr-signed': {
    cause: 'The body was signed as Python’s str or repr prints it.',
    fix: 'Write the JSON with json.dumps, and sign and send those bytes, not what str or repr makes of them.',
  },
  'ruby-inspect-signed': {
    cause: 'A hash was signed as Ruby prints it, not as JSON.',
    fix: 'Write the JSON with to_json, sign that string and send that same string.',
  },
  'values-joined': {
    cause: 'The values were signed one after another, not the JSON.',
    fix: oneJson,
  },
}
