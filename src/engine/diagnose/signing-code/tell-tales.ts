import type { TellTale } from './tell-tale.ts'

const files = import.meta.glob<TellTale>('./tell-tales/*.ts', { eager: true, import: 'default' })

/** Every known tell-tale, by file name. */
export const tellTales: readonly TellTale[] = Object.values(files)

const byId = new Map(tellTales.map((tellTale) => [tellTale.id, tellTale]))

export const tellTaleById = (id: string): TellTale | undefined => byId.get(id)
