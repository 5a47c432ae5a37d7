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
  /^(proxy-)?authorization$|^(set-)?cookie$|(^|[-_])(api-?key|apikey|token|secret|session|credential|certificate-sn|access-key|passphrase|mbx-apikey)($|[-_])/i

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

/** Parameters of an address or a form. */
function* parametersIn(written: string): Iterable<Sensitive> {
  for (const { 0: whole, 1: name = '', 2: value = '', index } of written.matchAll(
    /[?&]([A-Za-z0-9_.-]{1,80})=([^&\s#"']*)/g,
  )) {
    const sensitivity = nameIs(name)
    if (subject.test(name) || sensitivity === 'body') continue
    yield { sensitivity, name, start: index + whole.length - value.length, end: index + whole.length }
  }
}

/** What is known by its own look, wherever it stands. */
const looks: readonly (readonly [name: string, sensitivity: Sensitivity, look: RegExp])[] = [
  ['JSON Web Token', 'credential', /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g],
  [
    'private key',
    'credential',
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  ],
  ['password in an address', 'credential', /(?<=:\/\/)[^\s/@:]+:[^\s/@]+(?=@)/g],
  ['e-mail address', 'personal', /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g],
]

function* anywhereIn(written: string): Iterable<Sensitive> {
  for (const [name, sensitivity, look] of looks)
    for (const { 0: value, index } of written.matchAll(look))
      yield { sensitivity, name, start: index, end: index + value.length }
}
