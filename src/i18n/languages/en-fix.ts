/** The words of the fix in code. What stands in the programs themselves is code, and the same in every language. */
export const fix = {
  language: 'Programming language',
  request: 'How the request is signed and sent.',
  webhook: 'How a webhook is checked.',
  marks: (lines: number): string =>
    lines === 1
      ? 'The line that matters for this verdict is marked.'
      : 'The lines that matter for this verdict are marked.',
  marked: 'This line matters here',
  copy: 'Copy code',
  calls: (language: string) => `In ${language}:`,
  wrong: 'Wrong:',
  right: 'Right:',
  copyCall: 'Copy the right call',
  comments: {
    body: 'serialise once: sign this string and send this string',
    timestamp: 'milliseconds, read once',
    nonce: '32 letters and digits',
    text: 'LF, also after the body',
    key: 'the secret, not the certificate number; UTF-8, not ASCII',
    bytes: 'UTF-8, not ASCII',
    hex: 'upper case, no dashes, once',
    sign: 'the secret, not the certificate number; hex in upper case, once',
    send: 'the body alone: no byte order mark, nothing before or after it',
    rawBody: 'the raw body, before any JSON parser touches it',
    verify: 'RSA with SHA-256; the signature is base64',
  },
}

/** The words of the box for the code that signs. */
export const code = {
  summary: 'Your signing code (optional)',
  label: 'Signing code',
  lead: 'Paste the function that signs. It says where to look and what to try first; it stays in this tab.',
  secret: (line: number): string =>
    `Line ${line} looks like it holds a secret. Take it out: the code is read without it.`,
  hints: 'Where to look in your code',
  line: (line: number): string => `Line ${line}`,
}
