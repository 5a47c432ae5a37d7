import { definePasteSource } from '#engine/diagnose/paste-source.ts'
import { typeIn } from '#engine/diagnose/typography/typed-quotes.ts'

export default definePasteSource({
  id: 'google-docs',
  rank: 24,
  leaves: 'quotes',
  names: { en: 'Google Docs' },
  html: /id="docs-internal-guid-/,
  *rewrite(text) {
    for (const dash of ['—', '–', '--'])
      for (const dots of ['…', '...']) yield typeIn(text, { openAfter: '([{<-–—\'"‘“', dash, dots })
  },
})
