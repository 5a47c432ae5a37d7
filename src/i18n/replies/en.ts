import type { Account } from '#engine/diagnose/account.ts'
import type { Message } from '#engine/diagnose/message.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import { schemeById } from '#engine/scheme/schemes.ts'
import { plain } from '#i18n/plain.ts'
import { claimedCauses } from './claimed-causes.ts'
import { mistakesInEnglish, repairsInEnglish } from './en/causes.ts'
import { listed } from './numbered.ts'
import type { Claimed, ReplyWords } from './reply-words.ts'

const said = (message: Message): string => plain('en', message)

const isPublic = ({ schemeId }: Account): boolean => schemeById(schemeId ?? '')?.key.kind === 'public-key'

/** Without a key nothing is proved, but some mistakes show in the capture itself. */
function shownWithoutKey({ findings }: Account): string {
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ title }) => `${said(title)}.`)
  return errors.length === 0
    ? 'From the capture alone nothing points at a mistake.'
    : listed('The capture alone shows:', errors)
}

const causesOf = (claim: Claimed): ReturnType<ReplyWords['causesOf']> =>
  claimedCauses(claim, mistakesInEnglish, repairsInEnglish)

/** What stands before the causes of a claim, and what is said where this page knows none of them. */
const claims: Partial<Readonly<Record<Outcome, { readonly lead: string; readonly alone: string }>>> = {
  'valid-after-repair': {
    lead: 'Your page has proved that the signature is correct, and that what is shown was changed afterwards:',
    alone:
      'Your page has proved that the signature is correct, and that what is shown was changed afterwards.',
  },
  explained: { lead: 'Your page has proved:', alone: 'Your page has proved a mistake.' },
}

const likely = 'This is likely, and not yet proved.'

const proveBySecret =
  'Your secret would prove or refute it, and we must not have it: open the debug link, add the secret (it stays in your browser), and send us the sentence that the page then shows.'
const proveByPublicKey =
  'The provider’s public key would prove or refute it: open the debug link, add it, and send us the sentence that the page then shows.'

/** Whether a key is what is missing. */
const wantsKey = ({ situation, isCheckable }: Account): boolean =>
  isCheckable && (situation === null || situation === 'key-missing' || situation === 'key-unusable')

const grades: Readonly<Record<NonNullable<Account['grade']>, string>> = {
  proven: 'This is proved: the signature itself shows it.',
  'proven-without-secret': 'This is proved, from the capture alone.',
  likely,
}

/** The reply in English: it says what the verdict says. */
export const inEnglish: ReplyWords = {
  hello: 'Hello,',
  told: (account) => {
    // What the page then says to its user, to add the secret, is of no use in a letter.
    if (account.situation === 'key-missing') return [shownWithoutKey(account)]
    if (account.situation === 'signed-value-hidden')
      return [
        `The link hides values that were signed, so no key can check the signature. ${shownWithoutKey(account)}`,
        'Please share it once more with the values of the body shown, or with “Re-keyed reproduction” ticked.',
      ]
    const { headline, because, fix } = account
    return [`${said(headline)} ${said(because)}`, ...(fix === null ? [] : [said(fix)])]
  },
  causesOf,
  claimed: (claim) => {
    const words = claims[claim.outcome]
    if (words === undefined)
      return [
        'Your page has proved that the signature is correct.',
        'Fix: leave the signing as it is. Check what no signature shows: the certificate number, then the clock, the account and the environment.',
      ]
    const causes = causesOf(claim)
    return causes.length === 0
      ? [words.alone]
      : [
          listed(
            words.lead,
            causes.map(({ cause }) => cause),
          ),
          listed('Fix:', [...new Set(causes.map(({ fix }) => fix))]),
        ]
  },
  seenToo: (evidence) => `The capture alone points at the same. ${evidence}`,
  unchecked: (account) =>
    isPublic(account)
      ? 'So says your page; we have not checked it, because the link does not hold the public key. Please send us the number of the certificate, or the key itself.'
      : 'So says your page; we could not check it, because the link does not hold your secret, and we must not have it. Please share it once more with “Re-keyed reproduction” ticked: then the same can be seen here without your secret.',
  sure: (account) => {
    const { outcome, grade } = account
    if (outcome !== 'likely' && outcome !== 'incomplete') return grade === null ? null : grades[grade]
    const prove = wantsKey(account) ? [isPublic(account) ? proveByPublicKey : proveBySecret] : []
    const sentences = [...(outcome === 'likely' ? [likely] : []), ...prove]
    return sentences.length === 0 ? null : sentences.join(' ')
  },
}
