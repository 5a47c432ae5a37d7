import type { Tally } from '#engine/diagnose/search/tally.ts'
import type { Dimension } from '#engine/diagnose/mistake.ts'
import { written } from '#i18n/values.ts'
import style from './ruled-out.module.css'
import { Said } from './said.tsx'
import { useLanguage, useWords } from './words.ts'

/** In the order in which a program comes to them. */
const dimensions: readonly Dimension[] = [
  'body',
  'value',
  'framing',
  'encoding',
  'key',
  'algorithm',
  'output',
]

/** What was tried in vain: in how many ways each part of signing was changed, and how many combinations that made. */
export function RuledOut({ tally }: { readonly tally: Tally }) {
  const words = useWords().ruledOut
  const language = useLanguage()
  return (
    <table className={style.table}>
      <caption>
        {words.caption}{' '}
        <span>
          <Said message={words.total(tally.computed, tally.together)} />
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.ways}</th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) => (
          <tr key={dimension}>
            <th scope="row">{words.dimensions[dimension]}</th>
            <td>{written(language, tally.ways[dimension] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
