import { utf8 } from '#engine/bytes/text.ts'
import type { JsonNode } from '#engine/json/json.ts'
import { phpExportedNumber, phpNumber } from './program-numbers.ts'

/** A key of an array and its value; PHP has one kind of array for both of JSON's containers. */
type Entry = readonly [key: string | number, value: JsonNode]

function entriesOf(node: JsonNode): readonly Entry[] | null {
  if (node.kind === 'array') return node.items.map((item, index): Entry => [index, item])
  if (node.kind === 'object')
    return node.members.map(({ name: { text }, value }): Entry => [keyOf(text), value])
  return null
}

/** A key that is a whole number in text becomes one. */
const keyOf = (name: string): string | number => (/^(?:0|-?[1-9]\d{0,14})$/.test(name) ? Number(name) : name)

/** A value as `echo` writes it. */
export function echoed(node: Exclude<JsonNode, { kind: 'object' | 'array' }>): string {
  if (node.kind === 'string') return node.text
  return node.kind === 'number' ? phpNumber(node.text) : node.value === true ? '1' : ''
}

/** `print_r`, with JSON's objects as arrays or as `stdClass Object`. */
export function printedR(node: JsonNode, objects: 'Array' | 'stdClass Object', indent = ''): string {
  const entries = entriesOf(node)
  if (node.kind !== 'object' && node.kind !== 'array') return echoed(node)
  const lines = entries?.map(
    ([key, value]) => `${indent}    [${key}] => ${printedR(value, objects, `${indent}        `)}\n`,
  )
  return `${node.kind === 'array' ? 'Array' : objects}\n${indent}(\n${lines?.join('') ?? ''}${indent})\n`
}

const exportedText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

/** `var_export`. */
export function exported(node: JsonNode, indent = ''): string {
  if (node.kind === 'string') return exportedText(node.text)
  if (node.kind === 'number') return phpExportedNumber(node.text)
  if (node.kind === 'literal') return node.value === null ? 'NULL' : String(node.value)
  const lines = entriesOf(node)?.map(([key, value]) => {
    const isNested = value.kind === 'object' || value.kind === 'array'
    const lead = `${indent}  ${typeof key === 'number' ? key : exportedText(key)} => `
    return `${lead}${isNested ? `\n${indent}  ` : ''}${exported(value, `${indent}  `)},\n`
  })
  return `array (\n${lines?.join('') ?? ''}${indent})`
}

const serialisedText = (text: string): string => `s:${utf8(text).length}:"${text}";`

/** `serialize`. */
export function serialised(node: JsonNode): string {
  if (node.kind === 'string') return serialisedText(node.text)
  if (node.kind === 'literal') return node.value === null ? 'N;' : `b:${node.value ? 1 : 0};`
  if (node.kind === 'number')
    return /^-?\d+$/.test(node.text)
      ? `i:${node.text};`
      : `d:${phpExportedNumber(node.text).replace(/^(-?\d+)\.0$/, '$1')};`
  const entries = entriesOf(node) ?? []
  const written = entries.map(
    ([key, value]) => (typeof key === 'number' ? `i:${key};` : serialisedText(key)) + serialised(value),
  )
  return `a:${entries.length}:{${written.join('')}}`
}
