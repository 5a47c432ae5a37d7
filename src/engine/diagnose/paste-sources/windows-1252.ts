import { utf8 } from '#engine/bytes/text.ts'
import { windows1252 } from '#engine/diagnose/damage/charset.ts'
import { definePasteSource } from '#engine/diagnose/paste-source.ts'

/** The five octets that windows-1252 has no character for; some programs drop them, some keep them as controls. */
const missing = /[\x81\x8d\x8f\x90\x9d]/g

/** A program that takes UTF-8 for windows-1252, once or twice over. */
export default definePasteSource({
  id: 'windows-1252',
  rank: 42,
  leaves: 'characters',
  names: { en: 'a program that reads UTF-8 as windows-1252' },
  html: null,
  *rewrite(text) {
    let so = text
    for (let times = 0; times < 2; times++) {
      so = Array.from(utf8(so), windows1252).join('')
      yield so
      yield so.replace(missing, '')
      yield so.replace(missing, '\ufffd')
    }
  },
})
