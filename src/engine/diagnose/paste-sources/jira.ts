import { definePasteSource } from '#engine/diagnose/paste-source.ts'

/** Marks, links, macros and faces, of which a page shows something else. */
const lost =
  /\*\S[^*\n]*\*|(?<!\w)[_+^~?-]{1,2}\S[^\n]*\S[_+^~?-]{1,2}(?!\w)|\[|\{\{|!\S+!|\((?:[xyni/!?*+-]|on|off)\)|[:;]-?[)(PD]|(?<!\\)\{[a-z]+[:}]/i

/** Jira's and Confluence's wiki markup. */
export default definePasteSource({
  id: 'jira',
  rank: 34,
  leaves: 'signs',
  names: { en: 'Jira’s wiki markup' },
  html: /class="[^"]{0,200}(?:user-content-block|wiki-content|ak-renderer)/,
  *rewrite(text) {
    if (lost.test(text)) return
    yield text
      .replace(/\\\\/g, '\n')
      .replace(/\\([{}[\]*_+^~!|-])/g, '$1')
      .replace(/(?<=\s|^)---(?=\s|$)/gm, '—')
      .replace(/(?<=\s|^)--(?=\s|$)/gm, '–')
  },
})
