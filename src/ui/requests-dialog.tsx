import { useState } from 'react'
import { saveFile } from '#app/save-file.ts'
import { listAsCsv, useListing } from '#app/use-listing.ts'
import type { CapturedRequests } from '#app/use-listing.ts'
import type { Workbench } from '#app/workbench.ts'
import type { Listed } from '#worker/protocol.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { icons } from './icons.tsx'
import style from './requests-dialog.module.css'
import { Said } from './said.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly bench: Workbench
  /** The request on the bench, from 1. */
  readonly current: number
  readonly onChoose: (entry: number) => void
  readonly onClose: () => void
}

/** So many rows are drawn at first, and with each further press. */
const drawn = 200

/** The requests of an archive or a paste as a table: one is chosen, or all are taken along as a file. */
export function RequestsDialog({ bench, current, onChoose, onClose }: Props) {
  const words = useWords().several
  const [rows, setRows] = useState(drawn)
  const [wanted, setWanted] = useState('')
  const list = useListing(bench)
  const { listing, found, failed, verdicts } = list
  const shown = (listing?.entries ?? [])
    .map((entry, index) => ({ entry, number: index + 1 }))
    .filter(({ entry }) => holds(entry, wanted))
  return (
    <Dialog title={words.heading} closeName={words.close} className={style.requests} onClose={onClose}>
      {listing === null ? (
        <p role="status">{failed ? words.failed : <Said message={words.listing(found)} />}</p>
      ) : (
        <>
          <div className={style.tools}>
            <input
              type="search"
              aria-label={words.filter}
              placeholder={words.filter}
              value={wanted}
              onChange={({ target }) => setWanted(target.value)}
            />
            <Button
              small
              onClick={() => saveFile('whysig-requests.csv', listAsCsv(listing, verdicts), 'text/csv')}
            >
              {icons.save}
              {words.save}
            </Button>
          </div>
          <div className={style.scroll} tabIndex={0} role="group" aria-label={words.heading}>
            <table>
              <thead>
                <tr>
                  {words.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.slice(0, rows).map(({ entry, number }) => (
                  <Row
                    key={number}
                    entry={entry}
                    number={number}
                    list={list}
                    isCurrent={number === current}
                    onChoose={() => onChoose(number)}
                  />
                ))}
              </tbody>
            </table>
            {shown.length > rows && (
              <Button small onClick={() => setRows(rows + drawn)}>
                <Said message={words.more(Math.min(drawn, shown.length - rows), shown.length - rows)} />
              </Button>
            )}
            {shown.length === 0 && <p>{words.none}</p>}
          </div>
        </>
      )}
    </Dialog>
  )
}

interface RowProps {
  readonly entry: Listed
  readonly number: number
  readonly list: CapturedRequests
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

function Row({ entry, number, list, isCurrent, onChoose }: RowProps) {
  const all = useWords()
  const words = all.several
  const { method, target, status, signs } = entry
  const verdict = list.verdicts.get(number)
  const said = verdict?.outcome ?? null
  return (
    <tr aria-current={isCurrent || undefined}>
      <td>{number}</td>
      <td>{method}</td>
      <td>
        <button
          type="button"
          onClick={({ currentTarget }) => {
            currentTarget.closest('dialog')?.close()
            onChoose()
          }}
          aria-label={words.choose(number, method, target)}
        >
          {target ?? words.noTarget}
        </button>
      </td>
      <td data-rejected={status !== null && status >= 400}>{status}</td>
      <td>{verdict?.scheme ?? (signs ? '' : words.unsigned)}</td>
      <td data-outcome={said ?? undefined}>
        {said !== null
          ? words.outcomes[said]
          : verdict !== undefined
            ? words.unreadable
            : list.awaited.has(number)
              ? '…'
              : ''}
      </td>
    </tr>
  )
}

const holds = ({ method, target, status }: Listed, wanted: string): boolean =>
  `${method ?? ''} ${target ?? ''} ${status ?? ''}`.toLowerCase().includes(wanted.trim().toLowerCase())
