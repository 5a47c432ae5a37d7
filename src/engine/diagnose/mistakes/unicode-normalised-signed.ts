import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { compare, firstInEnglish } from '#engine/diagnose/rewriting/compared.ts'
import type { Compared } from '#engine/diagnose/rewriting/compared.ts'
import { signedTexts } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

/** Unicode Standard Annex #15. */
type Form = 'NFC' | 'NFD' | 'NFKC' | 'NFKD'

interface Data extends Compared {
  readonly form: Form
}

function* texts(body: Octets): Iterable<SignedText<Form>> {
  if (body.every((octet) => octet < 0x80)) return
  const sent = text(body)
  for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) yield [sent.normalize(form), form]
}

/** What looks the same is spelt in other code points: file names of macOS, text that a database or a page normalised. */
export default defineMistake<Data>({
  id: 'unicode-normalised-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 42,
  covers: ['unicode-not-normalised'],
  words: {
    en: {
      title: ({ form }) => say`The body was signed in another Unicode form (${{ code: form }}).`,
      detail: (data) => firstInEnglish(data),
      fix: () => say`Normalise the values before the JSON is written, and send the very string you sign.`,
    },
  },
  calls: {
    JavaScript: ({ form }) => ({ wrong: `body.normalize('${form}')`, right: 'body' }),
    Python: ({ form }) => ({ wrong: `unicodedata.normalize('${form}', body)`, right: 'body' }),
    Java: ({ form }) => ({ wrong: `Normalizer.normalize(body, Normalizer.Form.${form})`, right: 'body' }),
    PHP: ({ form }) => ({
      wrong: `Normalizer::normalize($body, Normalizer::FORM_${form.slice(2)})`,
      right: '$body',
    }),
    'C#': ({ form }) => ({
      wrong: `body.Normalize(NormalizationForm.Form${form.slice(2)})`,
      right: 'body',
    }),
    Ruby: ({ form }) => ({ wrong: `body.unicode_normalize(:${form.toLowerCase()})`, right: 'body' }),
    Go: ({ form }) => ({ wrong: `norm.${form}.String(body)`, right: 'body' }),
  },
  vary: (body) => signedTexts(body, texts, (form, signed) => ({ ...compare(signed, body), form })),
})
