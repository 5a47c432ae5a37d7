import { definePasteSource } from '#engine/diagnose/paste-source.ts'

const address = /https?:\/\/[^\s<>|"'\\()[\]]+/g

/** An editor that keeps its text as Markdown, and each address in it as a link. */
export default definePasteSource({
  id: 'markdown-links',
  rank: 38,
  leaves: 'links',
  names: { en: 'an editor that writes Markdown' },
  html: null,
  *rewrite(text) {
    yield text.replace(address, '[$&]($&)')
    yield text.replace(address, '<$&>')
    yield text.replace(address, '[$&|$&]')
  },
})
