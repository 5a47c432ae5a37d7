import { definePasteSource } from '#engine/diagnose/paste-source.ts'

/** Fields of formatted text keep spaces from being folded: every one, or every other of a run. */
export default definePasteSource({
  id: 'rich-text',
  rank: 44,
  leaves: 'spaces',
  names: { en: 'a field for formatted text' },
  html: null,
  *rewrite(text) {
    yield text.replaceAll(' ', '\u00a0')
    yield text.replaceAll('  ', ' \u00a0')
    yield text.replaceAll('  ', '\u00a0 ')
    yield text.replace(/ {2,}/g, (run) => '\u00a0'.repeat(run.length))
    yield text.replace(/ {2,}/g, (run) => `${'\u00a0'.repeat(run.length - 1)} `)
    yield text.replace(/^ +/gm, (run) => '\u00a0'.repeat(run.length))
  },
})
