import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#i18n/languages.ts'

const root = join(import.meta.dirname, '../../src/ui')

const components = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
)

/** Every text in a catalogue, wherever it is nested; functions are left out. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

describe('the catalogues', () => {
  it('leave no text empty', () => {
    for (const text of texts(wordsOf('en'))) expect(text.trim()).not.toBe('')
  })

  it('have a sentence for every refusal', () => {
    const { refusals } = wordsOf('en')
    for (const words of Object.values(refusals)) {
      const { headline, because, fix } = words({ kind: 'empty', size: 2, limit: 1 })
      for (const message of [headline, because, fix]) expect(message.length).toBeGreaterThan(0)
    }
  })

  it.each(components)('hold every word of %s', (file) => {
    const source = readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
    // A visible text begins with a capital letter; what else stands between two angle brackets is code.
    const written = [...source.matchAll(/>\s*([A-Z][a-z][^<>{}=;]*)</g)].map((match) => match[1])
    expect(written).toEqual([])
    expect(source).not.toMatch(/\b(aria-label|placeholder|title|alt)="/)
  })
})
