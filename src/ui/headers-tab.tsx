import type { Dispatch } from 'react'
import type { Action } from '#app/workbench.ts'
import type { Account, HeaderRow } from '#engine/diagnose/account.ts'
import style from './headers-tab.module.css'
import { Said } from './said.tsx'
import { Status } from './status.tsx'
import type { Tone } from './status.tsx'
import tab from './tab.module.css'
import { useWords } from './words.ts'

const tones: Readonly<Record<HeaderRow['state'], Tone>> = {
  ok: 'ok',
  bad: 'bad',
  warn: 'warn',
  unchecked: 'wait',
  missing: 'bad',
}

/** So many rows are drawn: a capture may hold a hundred thousand. */
const drawn = 300

interface Props {
  readonly headers: Account['headers']
  readonly dispatch: Dispatch<Action>
}

/** Every header, and what the scheme's rule says of it; then the headers that the scheme needs and the capture lacks. */
export function HeadersTab({ headers, dispatch }: Props) {
  const words = useWords()
  return (
    <div className={tab.tab}>
      <table className={`${tab.table} ${tab.stacked}`}>
        <caption>{words.headers.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.headers.name}</th>
            <th scope="col">{words.headers.value}</th>
            <th scope="col" className={style.rule}>
              {words.headers.rule}
            </th>
          </tr>
        </thead>
        <tbody>
          {headers.slice(0, drawn).map((row, index) => {
            const { at } = row
            return (
              // A header may come twice.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <th scope="row">
                  {at === null ? (
                    row.name
                  ) : (
                    <button
                      type="button"
                      className={tab.link}
                      onClick={() => dispatch({ type: 'selected', spot: { view: 'capture', ...at } })}
                    >
                      {row.name}
                    </button>
                  )}
                </th>
                <td>{row.value === null ? words.headers.absent : <code>{row.value}</code>}</td>
                <td className={style.rule}>
                  <span className={style.state}>
                    <Status
                      tone={tones[row.state]}
                      label={row.rule === null ? undefined : words.headers.states[row.state]}
                    />
                    {row.rule === null ? (
                      <span className={tab.lead}>{words.headers.states[row.state]}</span>
                    ) : (
                      <span>
                        <Said message={row.rule} />
                      </span>
                    )}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {headers.length > drawn && <p className={tab.lead}>{words.headers.more(headers.length - drawn)}</p>}
    </div>
  )
}
