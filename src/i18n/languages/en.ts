import type { HeaderRow, Mark, Part } from '#engine/diagnose/account.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Datum, Message } from '#engine/diagnose/message.ts'
import type { Grade } from '#engine/diagnose/outcome.ts'
import type { Severity } from '#engine/diagnose/finding.ts'
import type { Role } from '#engine/scheme/scheme.ts'
import { byteViewWordsEn } from '#i18n/byte-view-words.ts'
import { exporting } from './en-export.ts'
import { code, fix } from './en-fix.ts'
import { key } from './en-key.ts'
import { lock } from './en-lock.ts'
import { refusals } from './en-refusals.ts'
import { ruledOut, search } from './en-search.ts'
import { several } from './en-several.ts'
import { opened, share } from './en-share.ts'

const count = (count: number, one: string, other: string): Datum => ({ count, one, other })

const grades: Readonly<Record<Grade, string>> = {
  proven: 'Proven with your secret',
  'proven-without-secret': 'Proven without a secret',
  likely: 'Very likely, not yet proven',
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  passed: 'Passed',
}

const headerStates: Readonly<Record<HeaderRow['state'], string>> = {
  ok: 'As the rule wants it',
  bad: 'Against the rule',
  warn: 'Worth a look',
  unchecked: 'No rule',
  missing: 'Missing',
}

const sources: Readonly<Record<NonNullable<Mark['source']>, string>> = {
  'on-the-wire': 'was on the wire',
  'added-by-the-paste': 'added by the paste',
  undecided: 'on the wire or added by the paste: undecided',
}

const roles: Readonly<Record<Role, string>> = {
  timestamp: 'timestamp',
  nonce: 'nonce',
  body: 'body',
  separator: 'LF',
  extra: 'extra',
}

const origins: Readonly<Record<Part['origin'], string>> = { header: 'header', body: 'body', rule: 'rule' }

const readAs = {
  text: 'Read as text.',
  hex: 'Read as hex.',
  escaped: 'Read as a string literal: its escapes were undone.',
}

/** English, the original words. */
export const en = {
  brand: 'Whysig',
  title: 'Whysig: why was my signed request rejected?',
  notAffiliated: 'Not affiliated with Binance.',
  keyboard: 'Keyboard: F8 next difference, Shift F8 previous',
  drafts: 'Keep the capture, never the secret, when this tab is loaded again',
  draftTooLarge: '(this one is over a megabyte, and is not kept)',
  forget: 'Forget everything',
  copied: 'Copied',
  notCopied: 'The browser refused to copy',
  grades,
  /** A public key proves as well as a secret does. */
  provenByPublicKey: 'Proven with the public key',
  severities,
  roles,
  top: {
    scheme: 'Scheme',
    detect: 'Detect the scheme',
    theme: (now: 'system' | 'light' | 'dark') => `Theme: ${now}`,
  },
  start: {
    heading: 'Why was my signed request rejected?',
    lead: 'Paste the request exactly as your proxy or log shows it. You get the cause, the bytes that prove it, and the fix.',
    capture: 'Capture',
    placeholder:
      'Paste headers and body here\n\nBinancePay-Timestamp: …\nBinancePay-Nonce: …\nBinancePay-Signature: …\n\n{"env":{"terminalType":"WEB"}, …}',
    openFile: 'Open file',
    fileHint: 'Text as saved by Fiddler, a proxy or a log. A file keeps the exact bytes.',
    drop: 'Drop the file to read it',
    unreadable: 'The file could not be read.',
    putBack: 'Put the last capture back',
  },
  samples: {
    heading: 'Or try a real failure',
    forum: { title: 'The forum post', about: 'Days of 400002, solved without the secret' },
    curly: { title: 'Curly quotes', about: 'Signed 22, sent E2 80 9C' },
    verified: { title: 'A request that verifies', about: 'See what right looks like' },
  },
  how: {
    heading: (scheme: string) => `How a ${scheme} is signed`,
    secret: 'secret, string to sign',
    publicKey: 'private key of the provider, string to sign',
    upperHex: (digits: number) => say`${digits} upper-case hex digits in`,
    base64: 'Base64 in',
  },
  key,
  capture: {
    heading: 'Capture',
    raw: 'The capture, line by line',
    sample: 'Sample',
    fidelity: { exact: 'Exact file', text: 'Text paste', altered: 'Changed by a web page' },
    /** Of a form that is no HTTP text. */
    fidelityOfForm: { exact: 'Exact bytes', text: 'As text', altered: 'Incomplete or altered' },
    fidelityOfFormHint: {
      exact: 'These are the bytes that were sent: this form keeps every one.',
      text: 'The body as it was written down; line ends and the spelling of headers may be others.',
      altered: 'Something is lost, cut or was changed in this form: the findings say what.',
    },
    fidelityHint: {
      exact: 'These are the bytes of the file.',
      text: 'A text paste: line ends and a last newline may have been lost.',
      altered: 'The page it was copied from has changed characters.',
    },
    replace: 'Replace',
    undo: 'Undo',
    more: (bytes: number): Message => say`… ${{ bytes }} more`,
    answer: 'Server answer',
    sources,
    lineEnds: { lf: 'line feed', cr: 'carriage return' },
  },
  verdict: {
    region: 'Verdict',
    reading: 'Reading the capture',
    copyBody: 'Copy corrected body',
    showFix: (language: string) => `Show fix in ${language}`,
    unexplained: 'Not explained',
    compareOwn: 'Compare with the string my program signs',
    proveIt: 'Paste secret to prove it',
    addSecret: 'Paste secret to verify',
    addPublicKey: 'Paste the public key to verify',
    equal: 'equal',
    differs: 'differs',
    json: 'JSON',
    sum: 'The lengths add up',
    steps: 'Steps',
    passedSteps: (passed: number): Message => say`${count(passed, 'step', 'steps')} passed`,
    also: 'Also',
    refused: 'This cannot be read as a request',
  },
  search,
  ruledOut,
  share,
  exporting,
  lock,
  opened,
  several,
  refusals,
  findings: {
    heading: 'Findings',
    showAll: (rest: number): Message => say`Show all, ${rest} more`,
    fewer: 'Show fewer',
    passed: (passed: number): Message => say`${count(passed, 'check', 'checks')} passed`,
    none: 'No findings.',
    places: (places: number): Message => say`${count(places, 'place', 'places')}`,
  },
  evidence: {
    region: 'Evidence',
    tabs: { bytes: 'Bytes', string: 'String to sign', headers: 'Headers', fix: 'Fix in code' },
    noScheme: 'Without a scheme there is no string to sign. Choose one at the top of the page.',
    noString: 'Without the missing headers there is no string to sign.',
  },
  string: {
    caption: (bytes: number): Message => say`String to sign, ${{ bytes }}`,
    part: 'Part',
    value: 'Value',
    bytes: 'Bytes',
    from: 'From',
    origins,
    formula: (algorithm: string): Message => say`${{ code: algorithm }} over these bytes, in this order.`,
    source: 'The rule:',
    copyText: 'Copy as text',
    copyHex: 'Copy as hex',
    whatIf: 'What if?',
    whatIfLead: 'Change a copy of the parts. The capture stays as it is.',
    joiner: 'Between the parts',
    joiners: { lf: 'LF', crlf: 'CR LF', literal: '\\n', none: 'none' },
    lastJoiner: 'After the last',
    matches: 'matches your header',
    matchesNot: 'does not match your header',
    needsKey: 'Give the key to see whether it matches.',
    reset: 'Start again',
    compare: {
      own: 'Compare with the string my program signs',
      servers: 'Compare with the server’s string to sign',
    },
    compareLead:
      'Paste what your program or the server logs just before it signs: text, a string literal, hex, or its SHA-256.',
    logged: { own: 'The string my program signs', servers: 'The server’s string to sign' },
    readAs,
    digest: (digits: string): Message => say`SHA-256 of the string: ${{ code: digits }}`,
    copyDigest: 'Copy length and SHA-256',
    lengthAndDigest: (bytes: number, digits: string): string => `${bytes} bytes, SHA-256 ${digits}`,
    digestHint: 'Two people can compare it without showing each other the string.',
    sameDigest: 'That is the SHA-256 of the expected string: both are the same.',
    otherDigest: 'That is not the SHA-256 of the expected string: they differ.',
    same: 'Both are the same, byte for byte.',
    differences: (differences: number): Message => say`${count(differences, 'difference', 'differences')}.`,
  },
  headers: {
    caption: 'Headers, and what the rule says of them',
    name: 'Header',
    value: 'Value',
    rule: 'Rule',
    states: headerStates,
    absent: 'not in the capture',
    more: (rest: number) => `… ${rest} more`,
  },
  fix,
  code,
  byteView: byteViewWordsEn,
  bar: { label: 'Sections', verdict: 'Verdict', findings: 'Findings', bytes: 'Bytes', capture: 'Capture' },
  crash: {
    heading: 'Something broke in this app',
    kept: 'Your capture is still here. What broke is ours, not yours.',
    again: 'Try again',
    copy: 'Copy error details',
    privacy: 'The details hold no capture and no secret.',
  },
}
