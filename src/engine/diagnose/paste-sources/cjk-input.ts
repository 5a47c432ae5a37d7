import { definePasteSource } from '#engine/diagnose/paste-source.ts'

/** What an input method types for ASCII; brackets and points are a setting of their own in each. */
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '{': '｛',
  '}': '｝',
  '[': '［',
  ']': '］',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '"': '＂',
}

/** Chinese and Japanese input methods and translators: each sign everywhere or nowhere, quotes opening and closing in turn. */
export default definePasteSource({
  id: 'cjk-input',
  rank: 30,
  leaves: 'signs',
  names: { en: 'a Chinese or Japanese input method' },
  html: null,
  *rewrite(text, pasted) {
    const signs = Object.entries(wide).filter(([, sign]) => pasted.includes(sign))
    const so = signs.reduce((typed, [ascii, sign]) => typed.replaceAll(ascii, sign), text)
    if (signs.length > 0) yield so
    // Quotes in pairs alone are every other page's, too.
    if (!/[“”]/.test(pasted) || (signs.length === 0 && !/\p{Script=Han}/u.test(text))) return
    for (const singly of [false, true]) {
      let count = 0
      let single = 0
      yield so.replace(/["']/g, (quote) =>
        quote === '"' ? (count++ % 2 === 0 ? '“' : '”') : singly ? (single++ % 2 === 0 ? '‘' : '’') : quote,
      )
    }
  },
})
