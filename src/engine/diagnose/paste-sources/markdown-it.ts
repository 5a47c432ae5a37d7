import { definePasteSource } from '#engine/diagnose/paste-source.ts'
import { typeset } from '#engine/diagnose/typography/markdown-typographer.ts'

const scoped: Readonly<Record<string, string>> = { '(c)': '©', '(r)': '®', '(tm)': '™' }

/** The signs of markdown-it's typographer. */
const replace = (text: string): string =>
  text
    .replace(/\((?:c|r|tm)\)/gi, (sign) => scoped[sign.toLowerCase()] ?? sign)
    .replace(/\+-/g, '±')
    .replace(/\.{2,}/g, '…')
    .replace(/([?!])…/g, '$1..')
    .replace(/([?!]){4,}/g, '$1$1$1')
    .replace(/,{2,}/g, ',')
    .replace(/(^|[^-])---(?=[^-]|$)/gm, '$1—')
    .replace(/(^|\s)--(?=\s|$)/gm, '$1–')
    .replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, '$1–')

export default definePasteSource({
  id: 'markdown-it',
  rank: 12,
  leaves: 'quotes',
  names: { en: 'markdown-it' },
  html: null,
  rewrite: (text, pasted) => typeset(text, pasted, replace),
})
