/** A string literal of letters and digits: a secret, a token, a key in base64. */
const literal = /(["'`])([A-Za-z0-9+/=_-]{24,})\1/g

/** Longer runs than this would make the same finding, at a cost. */
const longestLine = 10_000

/** Whether a literal looks made by chance, and not like the alphabet from which a nonce is drawn. */
const looksRandom = (text: string): boolean =>
  /[A-Za-z]/.test(text) && /\d/.test(text) && !/abcdefgh|12345678/i.test(text)

/** The first line of code, counted from 1, that seems to hold a secret as it stands; null where none does. */
export function literalSecret(code: string): number | null {
  const at = code
    .split('\n')
    .findIndex(
      (line) =>
        /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(line) ||
        [...line.slice(0, longestLine).matchAll(literal)].some(([, , text = '']) => looksRandom(text)),
    )
  return at < 0 ? null : at + 1
}
