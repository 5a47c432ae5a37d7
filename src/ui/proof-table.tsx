import type { Account } from '#engine/diagnose/account.ts'
import style from './proof-table.module.css'
import { Said } from './said.tsx'
import { Status } from './status.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly proof: NonNullable<Account['proof']>
  /** What the expected signature could be used for, where that needs to be said. */
  readonly note: string | null
}

/** The received signature and what the key gives, each as equal or not: two MACs are never compared digit by digit. */
export function ProofTable({ proof, note }: Props) {
  const words = useWords()
  return (
    <div className={style.proof}>
      <table>
        <caption>
          <Said message={proof.caption} />
        </caption>
        <tbody>
          {proof.rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} data-judged={row.equal !== null}>
              <th scope="row">
                <Said message={row.label} />
              </th>
              <td className={style.digits}>{row.digits}</td>
              <td className={row.equal ? style.equal : style.differs}>
                {row.equal !== null && (
                  <>
                    <Status tone={row.equal ? 'ok' : 'bad'} />{' '}
                    {row.equal ? words.verdict.equal : words.verdict.differs}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== null && <p className={style.note}>{note}</p>}
    </div>
  )
}
