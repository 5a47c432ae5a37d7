import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The floors, top first. A floor imports itself and those below it; floors in one line do not know each other. */
const floors: readonly (readonly string[])[] = [
  ['main.tsx'],
  ['ui'],
  ['app'],
  ['cli.ts'],
  ['worker', 'cli'],
  ['report', 'share'],
  ['i18n'],
  ['engine/diagnose'],
  ['engine/verify'],
  ['engine/scheme'],
  ['engine/capture'],
  ['engine/json'],
  ['engine/bytes'],
]

const root = join(import.meta.dirname, '../src')

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'))

const home = (file: string): string | undefined =>
  floors.flat().find((room) => file === room || file.startsWith(`${room}/`))

const level = (room: string): number => floors.findIndex((floor) => floor.includes(room))

const imports = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  )

describe('the floors', () => {
  it.each(files)('%s stands on a floor and imports only from its own and lower ones', (file) => {
    const room = home(file)
    expect(room, `${file} stands on no floor`).toBeDefined()
    for (const wanted of imports(file)) {
      expect(wanted, 'a path never climbs: use #…').not.toMatch(/^\.\.\//)
      const target = wanted.startsWith('#')
        ? wanted.slice(1)
        : wanted.startsWith('./')
          ? relative(root, join(root, dirname(file), wanted))
              .split(sep)
              .join('/')
          : null
      if (target === null) {
        if (room?.startsWith('engine'))
          expect(wanted, 'the engine knows no React').not.toMatch(/^(react|@tanstack)/)
        continue
      }
      const other = home(target.replace(/\?.*$/, ''))
      expect(other, `${wanted} stands on no floor`).toBeDefined()
      if (room === undefined || other === undefined || room === other) continue
      expect(
        level(other),
        `${file} imports ${wanted}, which stands on its own floor or above`,
      ).toBeGreaterThan(level(room))
    }
  })
})
