import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { beyondAscii, respell } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** What typing looked like before an editor made it pretty, by editor. */
const rules: readonly (readonly [Readonly<Record<string, string>>, odds: number])[] = [
  [{ '–': '--', '—': '---', '…': '...' }, 0.4],
  [{ '–': '-', '—': '--', '…': '...' }, 0.4],
  [{ '–': '--', '—': '--', '…': '...' }, 0.3],
  [{ '–': '-', '—': '-', '…': '...', '−': '-', '‐': '-', '‑': '-', '－': '-', '―': '-' }, 0.3],
  [{ '…': '...' }, 0.3],
  [{ '–': '-' }, 0.3],
  [{ '–': '--' }, 0.3],
  [{ '—': '--' }, 0.3],
  [{ '—': '-' }, 0.2],
  [{ '…': '..' }, 0.1],
]

const signs: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '⇒': '=>',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '±': '+-',
  '×': 'x',
  '©': '(c)',
  '®': '(r)',
  '™': '(tm)',
  '¶': '(pa)',
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
}

/** Every sign that one of the rules undoes. */
const damage = Object.keys(Object.assign({}, signs, ...rules.map(([rule]) => rule)))

/** Dashes, ellipses and signs that editors make of `--`, `...`, `->` and `(c)`. Which they were is a guess each time. */
export default defineRepair<{ readonly count: number }>({
  id: 'dashes-and-dots',
  rank: 40,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'dash or ellipsis', 'dashes and dots')} came with the paste`,
      detail: ({ count }) =>
        say`An editor wrote ${counted(count, 'sign')} such as ${{ code: '–' }} or ${{ code: '…' }} where the body had hyphens or dots.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const characters = new Set(beyondAscii(body).map(({ codePoint }) => String.fromCodePoint(codePoint ?? 0)))
    if (!damage.some((sign) => characters.has(sign))) return
    const seen = new Set<string>()
    for (const [dashes, odds] of rules)
      for (const rule of [dashes, { ...signs, ...dashes }]) {
        const edits = respell(body, (codePoint) => rule[String.fromCodePoint(codePoint)] ?? null)
        const spelling = edits.map((edit) => `${edit.start}:${edit.with.length}`).join()
        if (edits.length === 0 || seen.has(spelling)) continue
        seen.add(spelling)
        yield { edits, odds: rule === dashes ? odds : odds / 3, data: { count: edits.length } }
      }
  },
})
