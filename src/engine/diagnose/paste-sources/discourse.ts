import { definePasteSource } from '#engine/diagnose/paste-source.ts'
import { typeset } from '#engine/diagnose/typography/markdown-typographer.ts'

/** The signs of a Discourse forum, which has its own in place of markdown-it's. */
const replace = (text: string): string =>
  text
    .replace(/\+-/g, '±')
    .replace(/\.{3,}/g, '…')
    .replace(/([?!])…/g, '$1..')
    .replace(/([?!]){4,}/g, '$1$1$1')
    .replace(/,{2,}/g, ',')
    .replace(/\(tm\)/gi, '™')
    .replace(/\(pa\)/gi, '¶')
    .replace(/(^|\s)-{1,2}>(?=\s|$)/gm, '$1→')
    .replace(/(^|\s)<-{1,2}(?=\s|$)/gm, '$1←')
    .replace(/(^|\s)<-{1,2}>(?=\s|$)/gm, '$1↔')
    .replace(/(^|[^-])---(?=[^-]|$)/gm, '$1—')
    .replace(/(^|\s)--(?=\s|$)/gm, '$1–')
    .replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, '$1–')

export default definePasteSource({
  id: 'discourse',
  rank: 10,
  leaves: 'quotes',
  names: { en: 'Discourse' },
  html: /class="(?:[^"]{0,200} )?cooked[" ]|data-post-id="\d+"|class="d-wrap"/,
  rewrite: (text, pasted) => typeset(text, pasted, replace),
})
