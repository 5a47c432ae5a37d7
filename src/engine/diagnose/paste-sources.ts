import type { PasteSource } from './paste-source.ts'

const files = import.meta.glob<PasteSource>('./paste-sources/*.ts', { eager: true, import: 'default' })

/** All programs that are known to change a text on its way into a paste, the likeliest first. */
export const pasteSources: readonly PasteSource[] = Object.values(files).sort(
  (left, right) => left.rank - right.rank,
)

const byId = new Map(pasteSources.map((source) => [source.id, source]))

/** The source of that id; undefined where there is none. */
export const pasteSourceById = (id: string): PasteSource | undefined => byId.get(id)

/** So much of the HTML is looked at, in characters; what tells of a program stands near its beginning. */
const farthest = 262_144

/** The ids of the programs that the HTML of a clipboard tells of, the likeliest first. The text itself plays no part in it. */
export function sourcesInHtml(html: string): readonly string[] {
  const looked = html.slice(0, farthest)
  return pasteSources.filter((source) => source.html?.test(looked) === true).map(({ id }) => id)
}
