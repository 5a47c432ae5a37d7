import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { oneByte } from '#engine/bytes/one-byte.ts'

/** Why a value should perhaps not be shared. */
export type Sensitivity =
  /** Says who somebody is, to a server: API keys, certificate numbers, tokens, cookies. */
  | 'credential'
  /** Says something of a person. */
  | 'personal'
  /** A header that no signature speaks of. */
  | 'header'
  /** Any other value in the body. */
  | 'body'

/** A value in a capture: where it stands, and what it is called there. */
export interface Sensitive extends ByteRange {
  readonly sensitivity: Sensitivity
  readonly name: string
}

/**
 * The values in a capture that one may want to hide, in their order, none inside another. Read off the octets, so that a value is
 * found in whatever form the request comes; signatures, timestamps, nonces and lengths are never among them: they are the subject.
 */
export function sensitiveIn(capture: Octets): readonly Sensitive[] {
  const written = oneByte(capture)
  const all = [...headersIn(written), ...membersIn(written), ...parametersIn(written), ...anywhereIn(written)]
  const ranked = all.toSorted(
    (one, other) => rank[one.sensitivity] - rank[other.sensitivity] || one.start - other.start,
  )
  const kept: Sensitive[] = []
  const taken = new Uint8Array(capture.length)
  for (const one of ranked) {
    if (one.end <= one.start || taken.subarray(one.start, one.end).includes(1)) continue
    taken.fill(1, one.start, one.end)
    kept.push(one)
  }
  return kept.sort((one, other) => one.start - other.start)
}

/** The gravest reason first: a value is told of once. */
const rank: Readonly<Record<Sensitivity, number>> = { credential: 0, personal: 1, header: 2, body: 3 }

/** What the case is about; and the words in which a server refuses. */
const subject =
  /signature|timestamp|nonce|^content-(length|type|encoding)$|^host$|^transfer-encoding$|^(?:status|code|error_?code|error_?message)$/i

const credentialHeader =
  /^(proxy-)?authorization$|^(set-)?cookie$|(^|[-_])(api-?key|apikey|token|secret|session|credential|certificate-sn|(?:access|auth|subscription)-key|passphrase|mbx-apikey)($|[-_])/i

const personalHeader = /^(x-)?forwarded(-for)?$|^(x-real|cf-connecting|true-client)-?ip$|^from$/i

function* headersIn(written: string): Iterable<Sensitive> {
  for (const { 1: name = '', 2: space = '', 3: value = '', index } of written.matchAll(
    /^[ \t>|]*([A-Za-z][A-Za-z0-9_-]{0,99})(\s?:[ \t]*)([^\r\n]*)/gm,
  )) {
    const lead = written.slice(index).indexOf(name)
    const start = index + lead + name.length + space.length
    if (subject.test(name) || value.startsWith('//')) continue
    // The word before a token says how it is used, and gives nothing away.
    const word = /^(Basic|Bearer|Digest|Token|HMAC) +/i.exec(value)?.[0].length ?? 0
    const sensitivity = credentialHeader.test(name)
      ? 'credential'
      : personalHeader.test(name)
        ? 'personal'
        : 'header'
    yield { sensitivity, name, start: start + word, end: start + value.trimEnd().length }
  }
}

const credentialName =
  /^(password|passwd|pwd|secret|token|access_?token|refresh_?token|id_?token|api_?key|client_?secret|private_?key|authorization|session(_?id)?|cookie|otp|pin|cvv|cvc)$/i

const personalName =
  /^(e-?mail|phone|mobile|(first|last|full|buyer|user|payer)_?name|name|address|street|zip|post_?code|birth(day|date)?|dob|ssn|passport|tax_?id|iban|bic|card_?number|account|user_?id|open_?id|ip)$/i

const nameIs = (name: string): Sensitivity =>
  credentialName.test(name) ? 'credential' : personalName.test(name) ? 'personal' : 'body'

const name = '([A-Za-z0-9_.-]{1,80})'
const curled = '\xe2\x80[\x9c\x9d\x9e]'

/** Members of JSON; of JSON in a string of JSON; and of JSON whose quotes were curled, here in octets. */
const members = [
  new RegExp(`"${name}"\\s*:\\s*(?:"((?:\\\\[^\\r\\n]|[^"\\\\\\r\\n])*)|(-?[0-9][0-9.eE+-]*))`, 'g'),
  new RegExp(`\\\\"${name}\\\\"\\s*:\\s*(?:\\\\"([^"\\\\\\r\\n]*)|(-?[0-9][0-9.eE+-]*))`, 'g'),
  new RegExp(
    `${curled}${name}${curled}\\s*:\\s*(?:${curled}((?:[^\\r\\n\xe2]|\xe2(?!\x80[\x9c\x9d\x9e]))*)|(-?[0-9][0-9.eE+-]*))`,
    'g',
  ),
]

function* membersIn(written: string): Iterable<Sensitive> {
  for (const member of members)
    for (const { 0: whole, 1: key = '', 2: inQuotes, 3: number, index } of written.matchAll(member)) {
      if (subject.test(key)) continue
      const end = index + whole.length
      yield { sensitivity: nameIs(key), name: key, start: end - (inQuotes ?? number ?? '').length, end }
    }
}

/** Parameters of an address or a form, the first one of a form too. */
function* parametersIn(written: string): Iterable<Sensitive> {
  for (const { 0: whole, 1: name = '', 2: value = '', index } of written.matchAll(
    /(?:^|[?&"'])([A-Za-z0-9_.-]{1,80})=([^&\s#"']*)/gm,
  )) {
    const sensitivity = nameIs(name)
    if (subject.test(name) || sensitivity === 'body') continue
    yield { sensitivity, name, start: index + whole.length - value.length, end: index + whole.length }
  }
}

/** What is known by its own look, wherever it stands. `isOne`: where the look alone does not tell. */
interface Look {
  readonly name: string
  readonly sensitivity: Sensitivity
  readonly look: RegExp
  readonly isOne?: (value: string, before: string) => boolean
}

const looks: readonly Look[] = [
  { name: 'JSON Web Token', sensitivity: 'credential', look: /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g },
  // Providers begin their keys so that they are found where they should not be.
  {
    name: 'API key',
    sensitivity: 'credential',
    look: /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_[A-Za-z0-9]{10,}|A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9+/])|gh[opsu]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|xox[abpr]-[\w-]{10,}|AIza[\w-]{30,}|glpat-[\w-]{20,})/g,
  },
  {
    name: 'private key',
    sensitivity: 'credential',
    look: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  },
  {
    name: 'password in an address',
    sensitivity: 'credential',
    look: /(?<=:\/\/)[^\s/@:]+:[^\s/@]+(?=@)/g,
  },
  {
    name: 'e-mail address',
    sensitivity: 'personal',
    look: /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g,
  },
  {
    name: 'card number',
    sensitivity: 'personal',
    // Of the issuers' own ranges and lengths: many a number of an order passes the check digit as well.
    look: /(?<![\w.-])(?:3[47]\d{13}|(?:4\d|5[1-5]|2[2-7]|6[025])\d\d(?:\d{12}|([ -])\d{4}\1\d{4}\1\d{4}))(?![\w-]|\.\d)/g,
    isOne: (value, before) => passesLuhn(value.replace(/\D/g, '')) && !ofTheSubject.test(before),
  },
]

/** What stands before a value of a header, a member or a parameter that the case is about. */
const ofTheSubject = /(?:signature|timestamp|nonce)["'\\]*\s?[:=]\s*["'\\]*$/i

/** Characters in which a name and what follows it are looked for. */
const nearby = 40

/** The check digit of a card number (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 0 ? digit : 2 * digit
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10 === 0
}

function* anywhereIn(written: string): Iterable<Sensitive> {
  for (const { name, sensitivity, look, isOne } of looks)
    for (const { 0: value, index } of written.matchAll(look))
      if (isOne?.(value, written.slice(Math.max(0, index - nearby), index)) !== false)
        yield { sensitivity, name, start: index, end: index + value.length }
}
