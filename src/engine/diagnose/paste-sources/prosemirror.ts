import { definePasteSource } from '#engine/diagnose/paste-source.ts'
import { typeIn } from '#engine/diagnose/typography/typed-quotes.ts'

/** What Tiptap, which stands on ProseMirror, writes besides. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/<-/g, '←'],
  [/->/g, '→'],
  [/\(c\)/g, '©'],
  [/\(tm\)/g, '™'],
  [/\(r\)/g, '®'],
  [/1\/2(?=\s)/g, '½'],
  [/\+\/-/g, '±'],
  [/!=/g, '≠'],
]

export default definePasteSource({
  id: 'prosemirror',
  rank: 20,
  leaves: 'quotes',
  names: { en: 'an editor such as Confluence’s (ProseMirror)' },
  html: /data-pm-slice=/,
  *rewrite(text) {
    const rule = { openAfter: '{[(<\'"‘“', dash: '—', dots: '…' }
    const typed = typeIn(text, rule)
    yield typed
    yield typeIn(text, { ...rule, dash: '--', dots: '...' })
    const dressed = signs.reduce((so, [written, sign]) => so.replace(written, sign), typed)
    if (dressed !== typed) yield dressed
  },
})
