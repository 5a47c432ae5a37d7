import type { Datum, Language, Message } from '#engine/diagnose/message.ts'
import { counted, duration, hexOf, instant, size } from './values.ts'

/** A message as plain text: for the clipboard, the screen reader's announcements and the window's title. */
export const plain = (language: Language, message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : plainDatum(language, part))).join('')

function plainDatum(language: Language, datum: Datum): string {
  if (typeof datum === 'number') return String(datum)
  if ('code' in datum) return datum.code
  if ('bytes' in datum) return size(language, datum.bytes)
  if ('instant' in datum) return instant(language, datum.instant)
  if ('duration' in datum) return duration(language, datum.duration)
  if ('drawn' in datum) return datum.drawn
  if ('count' in datum) return counted(language, datum)
  const { character, hex } = hexOf(datum.octets)
  return character === null ? hex : `${character} ${hex}`
}
