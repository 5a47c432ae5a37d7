import type { JsonNode } from '#engine/json/json.ts'

/** How a language prints a value for a programmer's eyes. */
export interface Printing {
  readonly object: readonly [open: string, close: string]
  readonly list: readonly [open: string, close: string]
  /** Between a name and its value. */
  readonly colon: string
  /** Between two members, and between two items unless told otherwise. */
  readonly comma: string
  readonly listComma?: string
  readonly name: (text: string) => string
  readonly string: (text: string) => string
  /** Given as it is written in JSON. */
  readonly number: (text: string) => string
  readonly literal: (value: boolean | null) => string
  /** Members stand in the order of their names. */
  readonly sorted?: boolean
}

/** A value as a language prints it. */
export function print(node: JsonNode, printing: Printing): string {
  switch (node.kind) {
    case 'string':
      return printing.string(node.text)
    case 'number':
      return printing.number(node.text)
    case 'literal':
      return printing.literal(node.value)
    case 'array': {
      const items = node.items.map((item) => print(item, printing))
      return printing.list[0] + items.join(printing.listComma ?? printing.comma) + printing.list[1]
    }
    case 'object': {
      const members = node.members.map(({ name: { text }, value }) => ({ text, value }))
      if (printing.sorted === true) members.sort((one, other) => (one.text < other.text ? -1 : 1))
      const printed = members.map(
        ({ text, value }) => printing.name(text) + printing.colon + print(value, printing),
      )
      return printing.object[0] + printed.join(printing.comma) + printing.object[1]
    }
  }
}

export const asIs = (text: string): string => text
