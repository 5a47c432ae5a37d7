import { useState } from 'react'
import type { Account, ToldFinding } from '#engine/diagnose/account.ts'
import type { Severity } from '#engine/diagnose/finding.ts'
import { Button } from './button.tsx'
import card from './card.module.css'
import style from './findings.module.css'
import { icons } from './icons.tsx'
import { Said } from './said.tsx'
import { Status } from './status.tsx'
import type { Tone } from './status.tsx'
import { useWords } from './words.ts'

const tones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', note: 'info', passed: 'ok' }

/** So many findings are shown before "Show all". */
const shown = 7

interface Props {
  readonly findings: Account['findings']
  readonly passed: Account['passed']
  /** The id of the finding that was chosen last. */
  readonly chosen: string | null
  readonly onChoose: (finding: ToldFinding) => void
}

/** What was noticed, gravest first, and what was checked and found in order. */
export function Findings({ findings, passed, chosen, onChoose }: Props) {
  const words = useWords()
  const [all, setAll] = useState(false)
  const rest = findings.length - shown
  const listed = all || rest <= 0 ? findings : findings.slice(0, shown)
  return (
    <section id="findings" className={`${card.card} ${style.findings}`} aria-labelledby="findings-heading">
      <div className={card.head}>
        <h2 id="findings-heading">{words.findings.heading}</h2>
        <span className={card.note}>{findings.length}</span>
      </div>
      {findings.length === 0 && <p className={style.none}>{words.findings.none}</p>}
      <ol aria-label={words.findings.heading}>
        {listed.map((finding, index) => (
          // A check may see two things: its id alone is no key.
          // oxlint-disable-next-line react/no-array-index-key
          <Item
            key={`${finding.id} ${index}`}
            finding={finding}
            chosen={finding.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </ol>
      {rest > 0 && (
        <Button kind="ghost" small className={style.all} onClick={() => setAll(!all)}>
          {all ? words.findings.fewer : <Said message={words.findings.showAll(rest)} />}
        </Button>
      )}
      {passed.length > 0 && (
        <details className={style.passed}>
          <summary>
            <Status tone="ok" />
            <Said message={words.findings.passed(passed.length)} />
            <span className={card.push}>{icons.down}</span>
          </summary>
          <ul>
            {passed.map((finding, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} data-check={finding.id}>
                <Status tone="ok" label={words.severities.passed} />
                <span>
                  <Said message={finding.title} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface ItemProps {
  readonly finding: ToldFinding
  readonly chosen: boolean
  readonly onChoose: (finding: ToldFinding) => void
}

function Item({ finding, chosen, onChoose }: ItemProps) {
  const words = useWords()
  const { id, severity, title, detail, places } = finding
  return (
    <li className={style.item} data-finding={id} data-severity={severity} data-chosen={chosen}>
      <span className={style[tones[severity]]}>
        <Status tone={tones[severity]} label={words.severities[severity]} />
      </span>
      <h3>
        {places.length === 0 ? (
          <Said message={title} />
        ) : (
          <button type="button" aria-pressed={chosen} onClick={() => onChoose(finding)}>
            <Said message={title} />
          </button>
        )}
      </h3>
      <p>
        <Said message={detail} />
      </p>
      {places.length > 1 && (
        <p className={style.places}>
          <Said message={words.findings.places(places.length)} />
        </p>
      )}
    </li>
  )
}
