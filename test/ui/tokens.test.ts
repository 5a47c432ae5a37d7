import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8')

const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

/** Relative luminance (WCAG 2.2, section "relative luminance"). */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1, 7)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(digits.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['page', 'surface', 'sunk'].flatMap((back) =>
    ['text', 'muted', 'accent', 'bad', 'warn', 'ok', 'info'].map((front) => [front, back, 4.5] as const),
  ),
  ...['bad', 'warn', 'ok', 'info', 'timestamp', 'nonce', 'body', 'separator'].map(
    (name) => [name, `${name}-tint`, 4.5] as const,
  ),
  ['on-accent', 'accent', 4.5],
  ['signed-text', 'signed-tint', 4.5],
  ['sent-text', 'sent-tint', 4.5],
  ['signed-text', 'surface', 4.5],
  ['sent-text', 'surface', 4.5],
  ['on-signed', 'signed-fill', 4.5],
  ['on-sent', 'sent-fill', 4.5],
  ['muted', 'signed-tint', 4.5],
  ['control', 'surface', 3],
  ['signed-fill', 'surface', 3],
  ['sent-fill', 'surface', 3],
]

describe.each(['light', 'dark'] as const)('the colours of %s', (theme) => {
  it.each(pairs)('%s on %s have a contrast of at least %d', (front, back, least) => {
    const colours = [tokens.get(front)?.[theme], tokens.get(back)?.[theme]]
    expect(colours).not.toContain(undefined)
    expect(contrast(colours[0] ?? '', colours[1] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

describe('the style sheets', () => {
  it('name tokens and no colours', async () => {
    const { readdirSync } = await import('node:fs')
    const root = join(import.meta.dirname, '../../src/ui')
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.css') || file === 'tokens.css') continue
      const rules = readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/light-dark\([^)]*\)/g, '')
      // #0000 is no colour: it is nothing at all.
      expect(rules.match(/#(?!0000\b)[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi), file).toBeNull()
    }
  })
})
