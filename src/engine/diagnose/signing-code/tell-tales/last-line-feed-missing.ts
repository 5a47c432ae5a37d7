import { say } from '#engine/diagnose/message.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import { joinedParts } from '#engine/diagnose/signing-code/string-to-sign.ts'
import type { SourceText } from '#engine/diagnose/signing-code/source-text.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

/** A value, and what separates it from the next. */
const value = String.raw`[$\w]{1,40}(?:(?:->|\.)\w{1,40}|\([^()\n]{0,60}\)){0,6}`
const feed = String.raw`(?:["'\x60] ?(?:\\r)?\\n["'\x60]|PHP_EOL|Environment\.NewLine)`
const hole = String.raw`(?:\$\{[^{}\n]{1,60}\}|#\{[^{}\n]{1,60}\}|\{[^{}\n]{0,60}\}|\$\w{1,40}|%[svd])`

/** `… + "\n" + nonce + "\n" + body` with nothing behind. */
const concatenated = new RegExp(
  String.raw`${feed}\s{0,40}[+.]\s{0,40}${value}\s{0,40}[+.]\s{0,40}${feed}\s{0,40}[+.]\s{0,40}${value}(?![\w$.(>-]|\s{0,80}(?:[+.]|\[))`,
)
/** `{timestamp}\n{nonce}\n{body}` with nothing behind. */
const template = new RegExp(String.raw`^(?:\$?[\w.]{0,20})${hole}\\n${hole}\\n${hole}$`)
/** What joins a list puts nothing behind its last item. */
const list =
  /["'`]\\n["'`]\.join\(|\.join\(\s?["'`]\\n["'`]|\bimplode\(\s?["']\\n["']|\b[Jj]oin\(\s?["']\\n["']|\bstrings\.Join\([^"\n]{1,120}["']\\n["']/g
/** Another line feed behind, or an empty last item. */
const closed = /\\n["'`]\s{0,9}\)?\s{0,9}(?:;|$)|[+.]\s{0,9}["'`]\\n["'`]|["'`]{2}\s{0,9}[\])}]/m

/** An empty last item of the list that is joined. */
const emptyLast = /["'`]{2}\s{0,9}\]?$/

function* find(source: SourceText): Iterable<number> {
  const { text, literals } = source
  for (const { at, statement } of joinedParts(source)) if (concatenated.test(statement)) yield at
  for (const { start, end, content } of literals) {
    if (content.length > 400 || !template.test(content)) continue
    if (!/^\s{0,20}[+.]\s{0,20}["'`]/.test(text.slice(end, end + 60))) yield start
  }
  for (const { index, 0: call } of source.find(list)) {
    const [before = '', after = ''] = source.statementAt(index).split(call)
    if (!emptyLast.test(before) && !closed.test(after)) yield index
  }
}

/** The rule of Binance Pay ends with a line feed; joining puts one only between. */
export default defineTellTale({
  id: 'last-line-feed-missing',
  mistakes: ['last-separator-missing'],
  signs: Object.fromEntries(programLanguages.map((language) => [language, find])),
  words: { en: say`It joins the parts with line feeds and puts none behind the last part.` },
})
