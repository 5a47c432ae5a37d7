import { definePasteSource } from '#engine/diagnose/paste-source.ts'

const basic = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** How programs escape a text for HTML: signs of tags; double quotes too; both kinds. */
const ways: readonly ((text: string) => string)[] = [
  basic,
  (text) => basic(text).replaceAll('"', '&quot;'),
  (text) => basic(text).replaceAll('"', '&#34;'),
  ...['&#39;', '&#039;', '&#x27;', '&apos;'].flatMap((apostrophe) =>
    ['&quot;', '&#34;'].map(
      (quote) => (text: string) => basic(text).replaceAll('"', quote).replaceAll("'", apostrophe),
    ),
  ),
]

export default definePasteSource({
  id: 'html-source',
  rank: 40,
  leaves: 'entities',
  names: { en: 'the source of an HTML page' },
  html: null,
  *rewrite(text, pasted) {
    const twice = pasted.includes('&amp;')
    for (const escape of ways) {
      const once = escape(text)
      yield once
      if (twice) yield escape(once)
    }
  },
})
