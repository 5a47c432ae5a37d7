import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'

/** The words of the field of the key, and of the question whether a line is one. */
export const key = {
  secret: 'Secret key',
  publicKey: 'Public key',
  optional: 'optional',
  never: 'Never put in links',
  secretPlaceholder: 'Paste to verify',
  publicPlaceholder: 'Paste the PEM, the bare base64, or the whole answer of the certificates call',
  stays: 'Stays in this tab. Never stored, never in a link.',
  show: 'Show the key',
  hide: 'Hide the key',
  clear: 'Forget the key',
  gone: {
    expired: 'The key was forgotten after 15 minutes without use. Give it again to verify.',
    lost: 'The analysis had to be started anew, and the key went with it. Give it again to verify.',
  },
  /** In the field, once the key is no longer in it. */
  held: (octets: number) => `Held in memory, ${octets} ${octets === 1 ? 'byte' : 'bytes'}`,
  lineEnd:
    'A line end is at the end of what you pasted. It is part of the key here, as it would be in your program.',
  isSecret: 'Is this your secret?',
  looksLikeSecret: (length: number): Message =>
    say`One line of ${{ count: length, one: 'letter or digit', other: 'letters and digits' }} is no request. It was not put on the screen.`,
  useAsSecret: 'Yes, use it as the secret',
  notSecret: 'No, throw it away',
}
