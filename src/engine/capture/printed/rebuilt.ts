import { text } from '#engine/bytes/text.ts'
import { itemsOf } from './fields.ts'
import { nameOf } from './value.ts'
import type { Value } from './value.ts'

const words: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  true: 'true',
  false: 'false',
  null: 'null',
  NULL: 'null',
  nil: 'null',
}

/** A printed value as compact JSON, numbers as they were printed; null where it was not printed whole. That is a guess at what was sent. */
export function rebuilt(value: Value): string | null {
  if (value.kind === 'text') return value.cut === null ? JSON.stringify(text(value.layer.octets)) : null
  if (value.kind === 'word')
    return (
      words[value.text] ??
      (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value.text) ? value.text : null)
    )
  const items = itemsOf(value)
  const parts = items === null ? [] : items.map(rebuilt)
  if (parts.includes(null)) return null
  if (items !== null) return `[${parts.join(',')}]`
  if (value.kind !== 'map') return null
  const members = value.members.map((member) => {
    const said = rebuilt(member.value)
    return said === null ? null : `${JSON.stringify(nameOf(member))}:${said}`
  })
  return members.includes(null) ? null : `{${members.join(',')}}`
}
