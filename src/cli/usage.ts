/** What the command line says of itself. */
export const usage = `whysig: why was my signed request rejected?

whysig check FILE|-  [--scheme ID] [--secret-file F | --secret-env NAME] [--public-key F]
                     [--now ISO8601] [--format text|json|markdown] [--entry N]
whysig schemes       the schemes, one a line

FILE holds the request as it was captured; - reads it from standard input. Of several
requests the likeliest is checked, or number N. A secret is
never an argument: it is read from a file (one final line end is dropped) or from a
variable of the environment.

Exit: 0 the signature is right, after undoing what the paste did if need be; 1 it is not,
and the answer says why or what was ruled out; 2 a key or a header is missing; 3 wrong
usage, or input that cannot be read.
`

/** Wrong usage, or input that cannot be read: one line that says what and where. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
