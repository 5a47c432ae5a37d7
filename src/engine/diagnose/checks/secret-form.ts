import { nameOf } from '#engine/bytes/characters.ts'
import { text } from '#engine/bytes/text.ts'
import { field } from '#engine/capture/capture.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { codeOf } from '#engine/diagnose/characters/flagged-characters.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { secretFacts } from '#engine/verify/secret-facts.ts'
import type { SecretFacts, UnseenCharacter } from '#engine/verify/secret-facts.ts'
import { secretLimit } from '#engine/verify/secret.ts'

type Trouble =
  | 'none'
  | 'masked'
  | 'certificate-number'
  | 'public-key'
  | 'blank-at-end'
  | 'blank-at-start'
  | 'blank-inside'
  | 'quoted'
  | 'nul'
  | 'short'
  | 'long'
  | 'not-ascii'

/** Facts that give nothing of the secret away. */
interface SecretForm {
  readonly trouble: Trouble
  readonly characters: number
  /** The characters that nobody sees, where it is about those. */
  readonly unseen: readonly number[]
}

/** Characters. Providers give out 32 to 128; what is far from that was cut, or is something else. */
const usual = { least: 16, most: 512 }

/** The form of the secret that was given: what was copied with it, or instead of it (M14, M15). */
export default defineCheck<SecretForm>({
  id: 'secret-form',
  words: {
    en: {
      title: (data) => words[data.trouble].title(data),
      detail: (data) => words[data.trouble].detail(data),
    },
  },
  *find(evidence) {
    const { key, scheme } = evidence
    if (key?.kind !== 'secret' || scheme.key.kind !== 'secret') return
    if (key.octets.length === 0 || key.octets.length > secretLimit) return
    const facts = secretFacts(key.octets)
    const troubles = troublesOf(evidence, facts)
    for (const trouble of troubles.length > 0 ? troubles : (['none'] as const))
      yield {
        severity: trouble === 'none' ? 'passed' : 'warning',
        data: { trouble, characters: facts.characters, unseen: unseenOf(facts, trouble) },
        places: [],
      }
  },
})

function troublesOf({ key, capture, scheme }: Evidence, facts: SecretFacts): readonly Trouble[] {
  const troubles: Trouble[] = []
  const given = text(key?.octets ?? new Uint8Array(0))
  const number = scheme.keyId === undefined ? undefined : field(capture, scheme.keyId)
  const stands = (where: UnseenCharacter['where']): boolean =>
    facts.unseen.some((unseen) => unseen.where === where && unseen.codePoint !== 0)
  if (facts.masked) troubles.push('masked')
  if (number !== undefined && given.trim() === text(number.value.value).trim())
    troubles.push('certificate-number')
  if (/-----BEGIN/.test(given)) return ['public-key']
  if (stands('start')) troubles.push('blank-at-start')
  if (stands('inside')) troubles.push('blank-inside')
  if (stands('end')) troubles.push('blank-at-end')
  if (facts.quotes !== null) troubles.push('quoted')
  if (facts.nul) troubles.push('nul')
  if (facts.characters < usual.least) troubles.push('short')
  if (facts.characters > usual.most) troubles.push('long')
  if (!facts.ascii && troubles.length === 0) troubles.push('not-ascii')
  return troubles
}

const sides: Readonly<Partial<Record<Trouble, UnseenCharacter['where']>>> = {
  'blank-at-start': 'start',
  'blank-inside': 'inside',
  'blank-at-end': 'end',
}

const unseenOf = ({ unseen }: SecretFacts, trouble: Trouble): readonly number[] =>
  unseen.filter(({ where }) => where === sides[trouble]).map(({ codePoint }) => codePoint)

/** Plain words for the blanks that everybody knows; code point and name for the rest. */
function nameInEnglish(codePoint: number): Message {
  if (codePoint < 0) return say`a byte that is not UTF-8`
  if (codePoint === 0x0a) return say`a line feed (LF, a line end)`
  if (codePoint === 0x0d) return say`a carriage return (CR, a line end)`
  if (codePoint === 0x20) return say`a space`
  if (codePoint === 0x09) return say`a tab`
  return say`${codeOf(codePoint)} ${nameOf(codePoint)}`
}

/** More kinds of blanks than these say no more. */
const named = 3

const blanks = (codePoints: readonly number[]): Message =>
  codePoints
    .slice(0, named)
    .flatMap((codePoint, index): Message => [...(index === 0 ? [] : [', ']), ...nameInEnglish(codePoint)])

interface TroubleWords {
  readonly title: (data: SecretForm) => Message
  readonly detail: (data: SecretForm) => Message
}

const words: Readonly<Record<Trouble, TroubleWords>> = {
  none: {
    title: () => say`The secret has no blanks`,
    detail: ({ characters }) =>
      say`It has ${{ count: characters, one: 'character', other: 'characters' }}, all of them visible.`,
  },
  masked: {
    title: () => say`This looks like the masked secret, not the secret`,
    detail: () =>
      say`It contains a row of ${{ code: '*' }} or dots. The provider shows the real one only once: create a new key and save it at once.`,
  },
  'certificate-number': {
    title: () => say`The secret is the certificate number`,
    detail: () =>
      say`It equals the number in the header, which names the key and is not the key. Give the API secret.`,
  },
  'public-key': {
    title: () => say`The secret is a key file`,
    detail: () =>
      say`A key in PEM armour is for public-key signatures. This scheme wants the text of the API secret.`,
  },
  'blank-at-start': {
    title: () => say`The secret starts with a blank`,
    detail: ({ unseen }) =>
      say`Before the first visible character stands ${blanks(unseen)}. It was used as given; if your program trims the secret, give it without.`,
  },
  'blank-inside': {
    title: () => say`The secret has a blank inside`,
    detail: ({ unseen }) =>
      say`Between its characters stands ${blanks(unseen)}. It was used as given; a secret has no blanks.`,
  },
  'blank-at-end': {
    title: () => say`The secret ends with a blank`,
    detail: ({ unseen, characters }) =>
      say`After the last visible one of its ${characters} characters stands ${blanks(unseen)}. It was used as given; trim the secret when you read it from a file or variable.`,
  },
  quoted: {
    title: () => say`The secret stands in quotes`,
    detail: () =>
      say`The quotes were used as part of it. Settings files have them around a value; the secret itself has none.`,
  },
  nul: {
    title: () => say`The secret has a NUL byte inside`,
    detail: () =>
      say`${{ octets: Uint8Array.of(0) }} ends a text for many programs, so they sign with less than was given here.`,
  },
  short: {
    title: () => say`The secret is very short`,
    detail: ({ characters }) =>
      say`It has ${{ count: characters, one: 'character', other: 'characters' }}; providers give out 32 or more. Was it cut?`,
  },
  long: {
    title: () => say`The secret is very long`,
    detail: ({ characters }) =>
      say`It has ${characters} characters; providers give out 128 at most. Was something else copied with it?`,
  },
  'not-ascii': {
    title: () => say`The secret has characters outside ASCII`,
    detail: () => say`Providers give out letters and digits. It was used as UTF-8.`,
  },
}
