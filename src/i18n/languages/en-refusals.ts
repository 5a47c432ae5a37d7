import type { Refusal, RefusalKind } from '#engine/capture/format.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'

/** Why a paste is no request, and what to do: the parts of a verdict that could not be given. */
export interface RefusalWords {
  readonly headline: Message
  readonly because: Message
  readonly fix: Message
}

const whole = say`Paste the request with its headers and its body.`

/** One sentence for each way in which a paste can be no request. */
export const refusals: Readonly<Record<RefusalKind, (refusal: Refusal) => RefusalWords>> = {
  empty: () => ({
    headline: say`There is nothing in it.`,
    because: say`The paste is empty, or holds white space alone.`,
    fix: whole,
  }),
  binary: () => ({
    headline: say`This is binary data, not a request.`,
    because: say`It holds bytes that no text of a request has.`,
    fix: say`Save the request as text, or copy its raw view, and give that.`,
  }),
  image: ({ detail }) => ({
    headline: say`This is a picture, not a request.`,
    because:
      detail === undefined
        ? say`Bytes cannot be read off a screenshot.`
        : say`It is ${{ code: detail }}. Bytes cannot be read off a screenshot.`,
    fix: say`Copy the request as text; in Fiddler, the Raw view of the request.`,
  }),
  'too-large': ({ size = 0, limit = 0 }) => ({
    headline: say`This is larger than what can be read here.`,
    because: say`It has ${{ bytes: size }}; the limit is ${{ bytes: limit }}.`,
    fix: say`Cut out the one request that was rejected.`,
  }),
  'too-many-fields': ({ size = 0, limit = 0 }) => ({
    headline: say`This has more headers than any request.`,
    because: say`It has ${{ count: size, one: 'header line', other: 'header lines' }}; the limit is ${limit}.`,
    fix: say`Cut out the one request that was rejected.`,
  }),
  'utf-16': () => ({
    headline: say`This text is in UTF-16.`,
    because: say`Every second byte is ${{ octets: new Uint8Array([0]) }}. A request goes over the wire in UTF-8.`,
    fix: say`Save the file as UTF-8 without a byte order mark, or paste its text.`,
  }),
  'looks-like-secret': () => ({
    headline: say`This looks like a secret, not like a request.`,
    because: say`It is one line of letters and digits.`,
    fix: say`Put it into the secret field, and paste the request here.`,
  }),
  'private-key': () => ({
    headline: say`This is a private key. It was not read.`,
    because: say`No check of a signature needs a private key, and nobody should be given yours.`,
    fix: say`Close this tab if the screen is shared, and give the public key in the key field.`,
  }),
  'response-only': () => ({
    headline: say`This is the server’s answer, without the request.`,
    because: say`The signature stands in the headers of the request, and they are not in it.`,
    fix: whole,
  }),
  'not-a-request': ({ detail }) => ({
    headline: say`No request was found in this.`,
    because:
      detail === 'body-only'
        ? say`It is a body without headers. The signature stands in a header such as ${{ code: 'BinancePay-Signature' }}.`
        : say`There is no line such as ${{ code: 'BinancePay-Signature: …' }} in it.`,
    fix: whole,
  }),
  'no-such-entry': ({ size = 0, limit = 0 }) => ({
    headline: say`There is no request number ${size} in this.`,
    because: say`It holds ${{ count: limit, one: 'request', other: 'requests' }}.`,
    fix: say`Choose one by its number, counted from 1.`,
  }),
  encrypted: () => ({
    headline: say`This archive is protected by a password.`,
    because: say`Its requests are encrypted, and cannot be read without it.`,
    fix: say`In Fiddler, save the session again without a password: File → Save → Selected Sessions → in ArchiveZIP.`,
  }),
  'broken-file': ({ detail = '' }) => ({
    headline: say`This file is cut or damaged.`,
    because: say`It begins as ${{ code: detail }} does, but what should follow is missing or contradicts itself.`,
    fix: say`Save or copy it again, whole.`,
  }),
  bomb: ({ limit = 0 }) => ({
    headline: say`Unpacked, this is larger than what can be read here.`,
    because: say`A part of it grows past ${{ bytes: limit }}.`,
    fix: say`Save the one request that was rejected, alone.`,
  }),
  'encrypted-traffic': () => ({
    headline: say`The traffic in this file is encrypted.`,
    because: say`It is TLS, and the keys are not in it.`,
    fix: say`Capture the request inside the program, or with a proxy that decrypts, such as Fiddler.`,
  }),
  'no-requests': ({ detail = '' }) => ({
    headline: say`There is no request in this file.`,
    because: say`It was read as ${{ code: detail }} to its end.`,
    fix: whole,
  }),
}
