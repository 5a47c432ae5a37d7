import type { Datum, Language, Message } from '#engine/diagnose/message.ts'
import { counted, duration, hexOf, instant, size } from '#i18n/values.ts'
import style from './said.module.css'
import { useLanguage } from './words.ts'

/** A message: its words as text, each value in a dress of its own. */
export function Said({ message }: { readonly message: Message }) {
  const language = useLanguage()
  return message.map((part, index) =>
    // A sentence never changes its order, so the place is the key.
    // oxlint-disable-next-line react/no-array-index-key
    typeof part === 'string' ? part : <Value key={index} datum={part} language={language} />,
  )
}

function Value({ datum, language }: { readonly datum: Datum; readonly language: Language }) {
  if (typeof datum === 'number') return datum
  if ('code' in datum) return <code className={style.code}>{datum.code}</code>
  if ('bytes' in datum) return <span className={style.together}>{size(language, datum.bytes)}</span>
  if ('instant' in datum) return <time className={style.together}>{instant(language, datum.instant)}</time>
  if ('duration' in datum) return duration(language, datum.duration)
  if ('drawn' in datum) return null
  if ('count' in datum) return counted(language, datum)
  const { character, hex } = hexOf(datum.octets)
  return (
    <code className={`${style.octets} ${style[datum.lane ?? 'neither'] ?? ''}`}>
      {character === null ? hex : `${character} ${hex}`}
    </code>
  )
}
