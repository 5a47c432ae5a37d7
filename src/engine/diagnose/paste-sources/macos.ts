import { definePasteSource } from '#engine/diagnose/paste-source.ts'
import { typeIn } from '#engine/diagnose/typography/typed-quotes.ts'

/** Smart punctuation of Apple's text fields. */
export default definePasteSource({
  id: 'macos',
  rank: 26,
  leaves: 'quotes',
  names: { en: 'macOS or iOS' },
  html: /<meta name="Generator" content="Cocoa HTML Writer">|class="Apple-converted-space"/,
  *rewrite(text) {
    for (const dots of ['…', '...']) yield typeIn(text, { openAfter: '([{<-–—\'"‘“', dash: '—', dots })
  },
})
