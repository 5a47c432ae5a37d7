import { definePasteSource } from '#engine/diagnose/paste-source.ts'
import { texturize } from '#engine/diagnose/typography/texturize.ts'

/** Tags and entities, which a page does not show as they are written. */
const lost = /<[a-z/!?][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i

export default definePasteSource({
  id: 'wordpress',
  rank: 14,
  leaves: 'quotes',
  names: { en: 'WordPress' },
  html: /class="[^"]{0,200}(?:wp-block-|entry-content|wp-image-)|<!-- wp:/,
  *rewrite(text) {
    if (lost.test(text)) return
    const so = texturize(text)
    yield so
    // A page folds the white space at the beginning and the end of a line.
    const folded = so.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
    if (folded !== so) yield folded
  },
})
