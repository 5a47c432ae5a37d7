import { text } from '#engine/bytes/text.ts'
import type { Diagnosis } from '#engine/diagnose/diagnosis.ts'
import { adviceFor } from '#engine/diagnose/form-advice.ts'
import { hidesSigned } from '#engine/diagnose/hides-signed.ts'
import { keyProblemWords } from './key-words.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'

/** A verdict that names no cause: what can be said instead. */
export interface VerdictWords {
  readonly headline: Message
  readonly because: Message
  readonly fix: Message | null
}

/** The words of a verdict without a cause. */
export const verdictWithoutCause = (
  diagnosis: Diagnosis,
  situation: Situation,
  language: Language,
): VerdictWords => words[language][situation](diagnosis)

/** What a verdict without a cause rests on. */
export type Situation =
  | 'valid'
  | 'unsupported'
  /** There are no headers at all. */
  | 'body-only'
  /** There is no body, because what wrote the capture never shows one. */
  | 'body-not-shown'
  | 'fields-missing'
  | 'faq-example'
  | 'cut'
  | 'another-key'
  | 'signature-length'
  | 'other-hash'
  | 'signature-unreadable'
  | 'other-bytes'
  | 'unexplained'
  | 'unexplained-cut'
  | 'key-unusable'
  /** A value that was signed was hidden before the capture came here. */
  | 'signed-value-hidden'
  | 'key-missing'

/** Order matters: the first thing that is missing is the one to say. */
export function situationOf(diagnosis: Diagnosis): Situation {
  const found = (check: string): boolean =>
    diagnosis.findings.some((finding) => finding.check === check && finding.severity !== 'passed')
  if (diagnosis.outcome === 'valid') return 'valid'
  if (diagnosis.scheme === null) return diagnosis.capture.fields.length === 0 ? 'body-only' : 'unsupported'
  if (diagnosis.missing.length > 0) return 'fields-missing'
  if (found('faq-vector')) return 'faq-example'
  if (found('body-not-shown')) return 'body-not-shown'
  if (diagnosis.keyProblem?.kind === 'another-key') return 'another-key'
  if (diagnosis.keyProblem?.kind === 'signature-length') return 'signature-length'
  if (diagnosis.keyProblem?.kind === 'other-hash') return 'other-hash'
  if (diagnosis.keyProblem !== null) return 'key-unusable'
  if (diagnosis.outcome === 'unexplained') {
    if (diagnosis.ruledOut === 0) return 'signature-unreadable'
    if (isCut(diagnosis)) return 'unexplained-cut'
    return diagnosis.publicKey === null ? 'unexplained' : 'other-bytes'
  }
  if (isCut(diagnosis)) return 'cut'
  return hidesSigned(diagnosis.capture, diagnosis.reading) ? 'signed-value-hidden' : 'key-missing'
}

const isCut = ({ ledger, capture }: Diagnosis): boolean =>
  ledger.announced !== null &&
  ledger.announced > capture.body.value.length &&
  ledger.fits.every((fit) => fit.shape === 'values-removed')

const hasErrors = ({ findings }: Diagnosis): boolean => findings.some(({ severity }) => severity === 'error')

const signatureOf = ({ reading }: Diagnosis): string =>
  reading === null ? '' : text(reading.signature.value)

const announced = (diagnosis: Diagnosis): number => diagnosis.ledger.announced ?? 0
const shown = (diagnosis: Diagnosis): number =>
  (diagnosis.evidence?.wire.candidate.body ?? diagnosis.capture.body.value).length

const words: Readonly<Record<Language, Readonly<Record<Situation, (diagnosis: Diagnosis) => VerdictWords>>>> =
  {
    en: {
      valid: (diagnosis) => {
        const { scheme, signed } = diagnosis
        const isPublic = scheme?.key.kind === 'public-key'
        return {
          headline: say`The signature is correct.`,
          because: isPublic
            ? say`It verifies with this public key over these ${{ bytes: signed?.length ?? 0 }}. Nothing was changed on the way.`
            : say`${{ code: scheme?.algorithm ?? '' }} of these ${{ bytes: signed?.length ?? 0 }} equals the header. If the server still says that the signature is wrong, the secret belongs to another key pair than the one that the request names.`,
          fix: isPublic
            ? null
            : hasErrors(diagnosis)
              ? say`The signature is not at fault: mend what the findings name, then sign anew.`
              : say`Still rejected? Compare the certificate number with your dashboard, then the clock, the account and the environment.`,
        }
      },
      unsupported: () => ({
        headline: say`This is not a Binance Pay request.`,
        because: say`None of the headers ${{ code: 'BinancePay-Timestamp' }}, ${{ code: 'BinancePay-Nonce' }}, ${{ code: 'BinancePay-Signature' }} is in this capture.`,
        fix: say`Paste the request with its headers, or choose the scheme above if a header was renamed.`,
      }),
      'body-only': () => ({
        headline: say`This is a body without headers.`,
        because: say`The signature stands in a header, and so do the timestamp and the nonce that it covers.`,
        fix: say`Paste the request with its headers, or give them a line each: ${{ code: 'timestamp: …' }}, ${{ code: 'nonce: …' }}, ${{ code: 'signature: …' }}, then the body.`,
      }),
      'body-not-shown': ({ capture }) => ({
        headline: say`The body is not in this capture.`,
        because: say`The signature covers it, and what wrote this shows the headers alone, so nothing can be checked yet.`,
        fix: adviceFor(capture.remarks.find(({ kind }) => kind === 'body-not-shown')?.detail ?? null),
      }),
      'fields-missing': ({ missing }) => ({
        headline:
          missing.length === 1
            ? say`A header that the signature needs is missing.`
            : say`Headers that the signature needs are missing.`,
        because: say`Not in this capture: ${list(missing)}. Without ${missing.length === 1 ? 'it' : 'them'} the signature cannot be checked.`,
        fix: say`Paste the request with all of its headers.`,
      }),
      'faq-example': () => ({
        headline: say`This is Binance’s FAQ example, and the FAQ is wrong.`,
        because: say`Its printed signature belongs to the same body with ${{ code: 'BUSD' }} where the page now prints ${{ code: 'USDT' }}.`,
        fix: say`Do not judge your code by it. Use the finding below, which gives the right values for both.`,
      }),
      cut: (diagnosis) => ({
        headline: say`The capture is not the whole body.`,
        because: say`${{ code: diagnosis.ledger.witness }} is ${announced(diagnosis)}, the capture has ${{ bytes: shown(diagnosis) }} of body; ${announced(diagnosis) - shown(diagnosis)} are missing.`,
        fix: say`In Fiddler choose File, Save, Request, Entire Request, and open that file here.`,
      }),
      'another-key': () => ({
        headline: say`The signature was made with another key pair, or it was damaged.`,
        because: say`Opened with this public key, it does not have the padding that each signature of this key has, so the body plays no part in it.`,
        fix: say`Use the public key whose serial stands in ${{ code: 'BinancePay-Certificate-SN' }}; query the certificates again.`,
      }),
      'signature-length': ({ keyProblem, publicKey }) => ({
        headline: say`The signature was cut, or made with another key.`,
        because: say`It has ${{ bytes: Number(keyProblem?.detail ?? 0) }}; this key of ${publicKey?.bits ?? 0} bits makes ${Math.ceil((publicKey?.bits ?? 0) / 8)}.`,
        fix: say`Compare the header with the one that arrived, and the key with the one that its serial names.`,
      }),
      'other-hash': ({ keyProblem }) => ({
        headline: say`The signature was made with ${keyProblem?.detail ?? 'another hash'}, not with SHA-256.`,
        because: say`Opened with this public key, it holds a digest of ${keyProblem?.detail ?? 'another hash'}. So the key is right, and the rule wants SHA-256.`,
        fix: say`Sign with SHA-256 (${{ code: 'SHA256withRSA' }}).`,
      }),
      'signature-unreadable': (diagnosis) => ({
        headline: say`The header holds no signature that can be checked.`,
        because:
          signatureOf(diagnosis) === ''
            ? say`It is empty, so there is nothing to compare with.`
            : say`Its ${{ count: signatureOf(diagnosis).length, one: 'character does', other: 'characters do' }} not decode to a signature, so nothing could be compared with it.`,
        fix: say`Paste the request as it was sent, with the whole signature.`,
      }),
      'other-bytes': ({ ruledOut }) => ({
        headline: say`The key is right, but other bytes were signed than these.`,
        because: say`Opened with this public key, the signature holds a SHA-256 digest: not that of this timestamp, nonce and body, nor that of ${{ count: ruledOut, one: 'variant', other: 'variants' }}.`,
        fix: say`Keep the raw body as it arrives, before a framework or a JSON parser touches it, and check that.`,
      }),
      unexplained: ({ ruledOut }) => ({
        headline: say`The signature does not match, and no known mistake explains it.`,
        because: say`${{ count: ruledOut, one: 'variant was', other: 'variants were' }} computed and ruled out. A wrong secret and an unknown change of bytes cannot be told apart from this capture.`,
        fix: say`Log the exact string that your program signs and compare it under “String to sign”.`,
      }),
      'unexplained-cut': (diagnosis) => ({
        headline: say`The signature does not match, and part of the body is missing.`,
        because: say`${{ code: diagnosis.ledger.witness }} is ${announced(diagnosis)}, the capture has ${{ bytes: shown(diagnosis) }}; ${announced(diagnosis) - shown(diagnosis)} are missing. Without them the signature can be neither confirmed nor explained; ${{ count: diagnosis.ruledOut, one: 'variant was', other: 'variants were' }} ruled out.`,
        fix: say`In Fiddler choose File, Save, Request, Entire Request, and open that file here.`,
      }),
      'key-unusable': ({ keyProblem }) => ({
        headline: say`This key cannot be used, so the signature was not checked.`,
        because: keyProblemWords.en[keyProblem?.kind ?? 'not-a-key'],
        fix: say`Give the key again; the capture stays as it is.`,
      }),
      'signed-value-hidden': (diagnosis) => ({
        headline: say`The signature cannot be checked: a value that was signed is hidden.`,
        because: say`Whoever made the link put other characters in its place, so even the right key gives another signature. ${seenWithoutKey(diagnosis)}`,
        fix: say`Ask for a link in which the values of the body are shown, for a re-keyed reproduction, or for the sentence that the sender’s page shows.`,
      }),
      'key-missing': (diagnosis) => {
        const seen = seenWithoutKey(diagnosis)
        return diagnosis.scheme?.key.kind === 'public-key'
          ? {
              headline: say`Add the public key to check the signature.`,
              because: say`${seen} The signature can only be checked with the provider’s public key.`,
              fix: null,
            }
          : {
              headline: say`Add the secret to check the signature.`,
              because: say`${seen} With the secret it is recomputed here, on this device.`,
              fix: null,
            }
      },
    },
  }

const seenWithoutKey = (diagnosis: Diagnosis): Message =>
  hasErrors(diagnosis)
    ? say`What can be seen without it stands in the findings.`
    : say`Nothing in the capture itself points at a mistake.`

const list = (names: readonly string[]): Message =>
  names.flatMap((name, index): Message => (index === 0 ? [{ code: name }] : [', ', { code: name }]))
