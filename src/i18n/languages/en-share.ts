import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import { written } from '#i18n/values.ts'

const number = (value: number): string => written('en', value)

/** What is said beside a link where it is handed on. */
const inLink = {
  noSecret: 'it holds the capture, and no secret',
  throwaway: 'it holds the capture signed anew with a throwaway secret, and that one alone',
  passphrase: 'it opens with a passphrase, which is sent apart',
}

/** The words of the dialog that makes a debug link. */
export const share = {
  open: 'Share debug link',
  openShort: 'Share',
  heading: 'Share debug link',
  close: 'Close',
  lead: 'Anyone with the link sees what the preview shows, and your page’s verdict. It is stored nowhere.',
  always:
    'Always in it: timestamp, nonce, signature, lengths, the body as the preview shows it, the server’s answer if it was pasted too, and the verdict as your claim.',
  never: 'Never in it: your secret, a hash of it, or the expected signature.',
  rewritten:
    'This capture came in another form. It is shared as the HTTP text that was read from it, without the server’s answer.',
  hide: 'Hide',
  groups: {
    credential: 'Credentials',
    personal: 'Personal data',
    key: 'The key that was used',
    header: 'Other headers',
    body: 'All values in the body',
    around: 'Text around the request',
  },
  keyShown: (name: string): string =>
    `The value of ${name} is shown because it proves the mistake: it was the key.`,
  aroundNames: (bytes: number): string => `${number(bytes)} bytes, left out`,
  readable: (names: string): string => `Anyone with the link can then read: ${names}.`,
  sameLength:
    'Hidden values keep their length and kind of characters, so every rule and sum still works. Once a value of the body is hidden, the signature can no longer be checked.',
  preview: 'Preview',
  previewHint: 'exactly what the other person will see',
  previewMore: (bytes: number): string =>
    `… ${number(bytes)} more bytes of the same capture, also in the link`,
  tooLarge: 'This capture is too large for a link or a case file. Send the capture itself, or the report.',
  protect: 'Protect with a passphrase',
  passphrase: 'Passphrase',
  another: 'New words',
  sendApart: 'Send it another way than the link.',
  rekey: 'Re-keyed reproduction',
  rekeyHint:
    'best once a mistake is proved: signed anew with the proved mistake and a throwaway secret; that one goes into the link, so that anybody can verify it',
  rekeying: 'Signing anew …',
  notRekeyed:
    'This case cannot be signed anew: its mistake needs the real secret, or a hidden value is too short to be found in what was signed.',
  link: 'Link',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy as Markdown',
  save: 'Save as file',
  making: 'Making the link …',
  length: {
    short: (length: number): string => `${number(length)} characters: works in chat, mail and tickets`,
    long: (length: number): string =>
      `${number(length)} characters: some chat, mail and ticket tools cut links this long`,
    tooLong: (length: number): string =>
      `${number(length)} characters: too long for most tools. Save it as a file.`,
  },
  secretInside: (line: number): Message =>
    say`Your secret is in the capture, line ${line}. Nothing is shared until it is hidden.`,
  hideSecret: 'Hide the secret',
  secretAround: (line: number): Message =>
    say`The text around the request seems to hold a secret, line ${line}. Nothing is shared until that text is hidden.`,
  hideAround: 'Hide the text around the request',
  notLookedThrough:
    'The capture could not be looked through for the secret, so there is no link. Close this and try again.',
  secretShort: 'The secret is too short to be looked for in the capture. Forget it, then share.',
  markdown: (headline: string, link: string, holds: 'noSecret' | 'throwaway' | 'passphrase'): string =>
    `**${headline}**\n\n[Debug link](${link}) (${inLink[holds]})`,
}

const outcomes: Readonly<Record<Outcome, string>> = {
  valid: 'the signature is right',
  'valid-after-repair': 'the signature is right once the paste is repaired',
  explained: 'a mistake is proved',
  likely: 'a mistake is likely',
  unexplained: 'no known mistake explains it',
  incomplete: 'something is missing',
}

/** What no page says without a key. A mistake may be proved with one or without. */
const needKey: ReadonlySet<Outcome> = new Set(['valid', 'valid-after-repair', 'unexplained'])

/** The first few of them. A name of one word stands in the capture; those with blanks are words of ours. */
function namesOf(names: readonly (string | null)[]): Message {
  const known = names.filter((name) => name !== null)
  if (known.length === 0) return []
  const told: readonly Message[] = [
    ...known.map((name): Message => (name.includes(' ') ? [name] : [{ code: name }])),
    ...(known.length < names.length ? [['a value']] : []),
  ]
  const few = told.slice(0, fewNames).flatMap((name): Message => [', ', ...name])
  const more = told.length - fewNames
  return [': ', ...few.slice(1), ...(more > 0 ? [` and ${number(more)} more`] : [])]
}

const fewNames = 4

/** The words for a link that was opened. */
export const opened = {
  region: 'Debug link',
  from: 'Opened from a debug link. Keep the link: nothing of it is stored here.',
  nothingHidden: 'The sender hid nothing.',
  hidden: (values: number, names: readonly (string | null)[]): Message =>
    say`The sender hid ${{ count: values, one: 'value', other: 'values' }}, at the same length${namesOf(names)}.`,
  noSecret: 'A link never holds the secret: add yours to verify on your side.',
  noKeyHelps: 'A link never holds the secret, and over hidden values none could verify.',
  rekeyed:
    'It is a re-keyed reproduction: Whysig signed the request anew with the same mistake and a throwaway secret, which is set here. The real secret was never in it.',
  rekeyedWithoutKey:
    'It is a re-keyed reproduction, signed anew with a throwaway secret. That was forgotten here: open the link again to verify.',
  claim: (outcome: Outcome, causes: readonly string[]): Message =>
    say`The sender’s page said${needKey.has(outcome) ? ', with the key' : ''}: ${outcomes[outcome]}${causes.map((cause) => `, “${cause.replace(/\.$/, '')}”`).join('')}. Below is what this page finds.`,
  authorises:
    'The request is a stranger’s: signed with your key, it would be accepted by the server. So only the first and last eight digits of that signature are shown.',
  copyReply: 'Copy reply for the ticket',
  copyReplyInChinese: 'Copy reply in Chinese',
  grade: 'Proven with the throwaway secret',
  damaged: 'This link is damaged',
  damagedWanted: (got: number, wanted: number): Message =>
    got < wanted
      ? say`It has ${number(got)} of ${number(wanted)} characters. A chat or mail program has cut it: ask for the link again, or for the file.`
      : say`It has ${number(got)} of ${number(wanted)} characters, but its last ones are missing, or some were changed. Ask for the link again, or for the file.`,
  damagedUnknown: 'It was cut or changed on the way. Ask for the link again, or for the file.',
  newer: 'This link was made by a newer version of this page',
  newerDo: 'Reload the page. If it stays, ask for the report instead.',
  refused: 'This link was refused',
  tooLarge: 'What is in it would be larger than any capture. No page of ours made it.',
  noCase: 'It is whole, but holds no capture. No page of ours made it.',
  locked: 'This link needs a passphrase',
  lockedLead: 'The sender has it. It was not sent with the link.',
  passphrase: 'Passphrase',
  unlock: 'Open the link',
  unlocking: 'Opening …',
  wrong: 'That is not the passphrase of this link.',
  dismiss: 'Close',
}
