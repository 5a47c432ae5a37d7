import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesOfLine } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { digitsOf, looksOf } from '#engine/diagnose/signature-form.ts'
import type { SignatureForm, SignatureLooks } from '#engine/diagnose/signature-form.ts'

interface Form extends SignatureLooks {
  /** Characters of the value. */
  readonly length: number
  /** Hex digits that the rule wants; 0 where it wants base64. */
  readonly digits: number
  readonly algorithm: string
}

/** The form of the signature, held against what the scheme writes: it often tells what was computed, without any key. */
export default defineCheck<Form>({
  id: 'signature-form',
  words: {
    en: {
      title: (data) => words[data.form].title(data),
      detail: (data) => words[data.form].detail(data),
    },
  },
  *find({ capture, scheme }) {
    const line = field(capture, scheme.signature.field)
    if (line === undefined) return
    const value = text(line.value.value).trim()
    const looks = looksOf(value, scheme)
    yield {
      severity: looks.form === 'right' ? 'passed' : 'error',
      data: { ...looks, length: value.length, digits: digitsOf(scheme), algorithm: scheme.algorithm },
      places: looks.form === 'right' ? [] : placesOfLine(line),
    }
  },
})

interface FormWords {
  readonly title: (data: Form) => Message
  readonly detail: (data: Form) => Message
}

const words: Readonly<Record<SignatureForm, FormWords>> = {
  right: {
    title: ({ digits }) =>
      digits === 0 ? say`The signature is Base64` : say`The signature has ${digits} upper-case hex digits`,
    detail: ({ digits, algorithm }) =>
      digits === 0
        ? say`It decodes to a length that RSA gives.`
        : say`That is the size of ${algorithm}, written as the rule wants it.`,
  },
  empty: {
    title: () => say`The signature is empty`,
    detail: () => say`The header is there, without a value.`,
  },
  'lower-case': {
    title: () => say`The signature is in lower case`,
    detail: ({ digits }) =>
      say`The rule wants ${digits} hex digits in upper case. Convert it before sending.`,
  },
  'mixed-case': {
    title: () => say`The signature mixes upper and lower case`,
    detail: ({ digits }) =>
      say`The rule wants ${digits} hex digits in upper case. Programs write one case, so it was retyped or put together.`,
  },
  'another-hash': {
    title: ({ hash }) => say`The signature has the length of ${hash ?? ''}`,
    detail: ({ hash, algorithm, length, digits }) =>
      say`It has ${length} characters, as ${hash ?? ''} gives; ${algorithm} gives ${digits} hex digits.`,
  },
  'hex-twice': {
    title: () => say`The signature was turned into hex twice`,
    detail: ({ length, digits }) =>
      say`It has ${length} digits, and they spell ${digits} hex digits in ASCII. Remove one of the two conversions.`,
  },
  'hex-of-base64': {
    title: () => say`The signature is hex of Base64`,
    detail: ({ length }) =>
      say`Its ${length} digits spell a Base64 text in ASCII. Turn the bytes of the MAC into hex, and nothing else.`,
  },
  base64: {
    title: () => say`The signature is in Base64, not in hex`,
    detail: ({ length, digits }) =>
      say`Its ${length} characters hold ${{ bytes: digits / 2 }}, the right size. Write them as ${digits} upper-case hex digits.`,
  },
  'base64-of-hex': {
    title: () => say`The signature is Base64 of hex digits`,
    detail: ({ digits }) => say`It decodes to ${digits} hex digits. Send those, in upper case.`,
  },
  separated: {
    title: () => say`The bytes of the signature are separated`,
    detail: ({ length, digits }) =>
      say`It has ${length} characters: pairs of digits with signs between them, as ${{ code: 'BitConverter.ToString' }} writes. Remove the signs; ${digits} digits are wanted.`,
  },
  'digits-lost': {
    title: ({ digits, length }) =>
      say`The signature has ${{ count: digits - length, one: 'digit', other: 'digits' }} too few`,
    detail: ({ length, digits }) =>
      say`It has ${length} of ${digits} hex digits. Either the copy was cut, or bytes below 16 lost their leading zero: write two digits for each byte.`,
  },
  'digits-too-many': {
    title: ({ digits, length }) =>
      say`The signature has ${{ count: length - digits, one: 'digit', other: 'digits' }} too many`,
    detail: ({ length, digits }) => say`It has ${length} hex digits, and ${digits} are wanted.`,
  },
  rsa: {
    title: () => say`The signature looks like that of a webhook`,
    detail: ({ digits }) =>
      say`It is Base64 of a size that RSA gives, and a request carries ${digits} hex digits. If the provider sent this, choose the webhook scheme.`,
  },
  'hex-for-base64': {
    title: () => say`The signature is in hex, not in Base64`,
    detail: ({ length }) =>
      say`It has ${length} hex digits, as requests carry them. A webhook carries Base64.`,
  },
  'wrong-length': {
    title: () => say`The signature has no length that RSA gives`,
    detail: ({ length }) =>
      say`Its ${length} characters do not decode to 128, 256, 384 or 512 bytes, so it was cut or changed.`,
  },
  unknown: {
    title: () => say`The form of the signature is unknown`,
    detail: ({ length, digits }) =>
      digits === 0
        ? say`Its ${length} characters are no Base64.`
        : say`Its ${length} characters are neither hex nor Base64; ${digits} upper-case hex digits are wanted.`,
  },
}
