import { definePasteSource } from '#engine/diagnose/paste-source.ts'

const address = /https?:\/\/[^\s<>|"'\\]+/g

/** A message as Slack's API and exports hold it: `&`, `<` and `>` as entities, addresses in angle brackets. */
export default definePasteSource({
  id: 'slack',
  rank: 36,
  leaves: 'links',
  names: { en: 'Slack' },
  html: /data-slate-|class="[^"]{0,200}c-mrkdwn|data-stringify-type=/,
  *rewrite(text) {
    const so = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    yield so.replace(address, '<$&>')
    yield so.replace(address, (whole) => `<${whole}|${whole}>`)
    yield so.replace(address, (whole) => `<${whole}|${whole.replace(/^https?:\/\//, '')}>`)
  },
})
