/** What a function writes in place of the signs of HTML; a sign that is not named stays. */
type Entities = Readonly<Record<string, string>>

const three: Entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The functions that programs call, by name, the likeliest first. */
const tables: readonly (readonly [name: string, entities: Entities])[] = [
  ['htmlspecialchars', { ...three, '"': '&quot;', "'": '&#039;' }],
  ['HtmlEncode', { ...three, '"': '&quot;', "'": '&#39;' }],
  ['html.escape', { ...three, '"': '&quot;', "'": '&#x27;' }],
  ['htmlspecialchars', { ...three, '"': '&quot;' }],
  ['html.EscapeString', { ...three, '"': '&#34;', "'": '&#39;' }],
  ['escapeXml', { ...three, '"': '&quot;', "'": '&apos;' }],
  ['FILTER_SANITIZE_STRING', { '"': '&#34;', "'": '&#39;' }],
  ['htmlspecialchars', three],
  ['replace', { '"': '&quot;' }],
  ['replace', { '&': '&amp;' }],
]

/** A text with its signs as entities, by each function. */
export const entityEncodings: readonly (readonly [name: string, encode: (text: string) => string])[] =
  tables.map(([name, entities]) => [
    name,
    (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign),
  ])

const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** A text with the entities of those signs, and those by number, read as HTML reads them. */
export const entitiesDecoded = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (entity, name, decimal, hex) => {
      if (typeof name === 'string') return names[name.toLowerCase()] ?? entity
      const point = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity
    },
  )
