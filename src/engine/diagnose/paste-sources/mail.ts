import { definePasteSource } from '#engine/diagnose/paste-source.ts'

/** Lines of mail are as wide as this. */
const narrowest = 40
const widest = 100

/** Mail that wraps long lines, at spaces or wherever a line is full; the marks of quoting are off already, or still there. */
export default definePasteSource({
  id: 'mail',
  rank: 46,
  leaves: 'lines',
  names: { en: 'a mail program' },
  html: /class="?(?:gmail_quote|gmail_default|moz-cite-prefix|OutlookMessageHeader)/,
  *rewrite(text, pasted) {
    if (text.includes('\r')) return
    const lines = pasted.split('\n')
    const mark = /^(?:> ?)*/.exec(lines[0] ?? '')?.[0] ?? ''
    const quoted = (so: string): string => so.replace(/^/gm, mark)
    if (mark !== '') yield quoted(text)
    const longest = lines.reduce((most, line) => Math.max(most, line.length - mark.length), 0)
    if (lines.length <= text.split('\n').length || longest > widest) return
    const least = Math.max(narrowest, longest)
    for (let width = least; width <= Math.min(widest, least + 8); width++)
      for (const wrap of [cut, atSpaces, atWords]) yield quoted(wrap(text, width))
  },
})

/** Each line cut where it is full. */
const cut = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '')
    .join('\n')

/** Each line broken at its last space before it is full, which is eaten; a longer word is put on a line of its own. */
const atSpaces = (text: string, width: number): string => wrapWords(text, width, false)

/** The same, and longer words are cut, the first piece on the line that has room for it. */
const atWords = (text: string, width: number): string => wrapWords(text, width, true)

function wrapWords(text: string, width: number, cuts: boolean): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = []
      let now: string[] = []
      let room = width
      for (const word of line.match(/ +|[^ ]+/g) ?? []) {
        let characters = Array.from(word)
        while (characters.length > room) {
          if (cuts && !word.startsWith(' ') && (characters.length > width || now.length === 0)) {
            now.push(...characters.splice(0, Math.max(1, room)))
          } else if (now.length === 0) break
          lines.push(now.join('').trimEnd())
          now = []
          room = width
          if (word.startsWith(' ')) characters = []
        }
        if (now.length === 0 && lines.length > 0 && word.startsWith(' ')) continue
        now.push(...characters)
        room -= characters.length
      }
      return [...lines, now.join('')]
    })
    .join('\n')
}
