import { definePasteSource } from '#engine/diagnose/paste-source.ts'
import { typeIn } from '#engine/diagnose/typography/typed-quotes.ts'

/** AutoFormat As You Type: quotes always, dashes and points where that is switched on. */
export default definePasteSource({
  id: 'word',
  rank: 22,
  leaves: 'quotes',
  legacy: true,
  names: { en: 'Word or Outlook' },
  html: /urn:schemas-microsoft-com:office|class="?Mso[A-Z]|content="Microsoft Word/,
  *rewrite(text) {
    for (const openAfter of ['([{<-–—\'"‘“', '([{<\'"‘“'])
      for (const dash of ['–', '—', '--'])
        for (const dots of ['…', '...']) yield typeIn(text, { openAfter, dash, dots })
  },
})
