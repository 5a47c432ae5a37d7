import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { whatIfOf } from '#app/queries.ts'
import { useTools } from '#app/tools.ts'
import { edited, joiners, partsOf, unchanged } from '#app/what-if-copy.ts'
import type { Joiner } from '#app/what-if-copy.ts'
import type { Workbench } from '#app/workbench.ts'
import { text } from '#engine/bytes/text.ts'
import type { Part } from '#engine/diagnose/account.ts'
import { Button } from './button.tsx'
import { Said } from './said.tsx'
import { Status } from './status.tsx'
import tab from './tab.module.css'
import style from './what-if.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly parts: readonly Part[]
  readonly bench: Workbench
}

/** A longer value than this is not offered for editing: a text field would stall. Octets. */
const editable = 100_000

/** A copy of the string to sign whose parts can be changed, and whether the signature covers it then. */
export function WhatIf({ parts, bench }: Props) {
  const words = useWords()
  const [copy, setCopy] = useState(unchanged)
  const { data } = useQuery(whatIfOf(bench, copy.edit, partsOf(parts, copy), useTools()))
  return (
    <details className={tab.box}>
      <summary>{words.string.whatIf}</summary>
      <div>
        <p className={tab.lead}>{words.string.whatIfLead}</p>
        {parts.map((part, index) => {
          if (part.role === 'separator' || part.octets.length > editable) return null
          const common = {
            className: tab.field,
            value: copy.values.get(index) ?? text(part.octets),
            autoComplete: 'off',
            spellCheck: false,
            onChange: (event: { readonly target: { readonly value: string } }) =>
              setCopy(edited(copy, { values: new Map(copy.values).set(index, event.target.value) })),
          }
          return (
            // oxlint-disable-next-line react/no-array-index-key
            <label key={index} className={style.part}>
              {words.roles[part.role]}
              {part.role === 'body' ? <textarea {...common} rows={4} /> : <input {...common} type="text" />}
            </label>
          )
        })}
        <Joiners
          label={words.string.joiner}
          value={copy.between}
          onChoose={(between) => setCopy(edited(copy, { between }))}
        />
        <Joiners
          label={words.string.lastJoiner}
          value={copy.last}
          onChoose={(last) => setCopy(edited(copy, { last }))}
        />
        <div className={tab.row}>
          <p className={style.result} role="status">
            {data == null ? null : data.matches === null ? (
              words.string.needsKey
            ) : (
              <>
                <span className={data.matches ? style.ok : style.bad}>
                  <Status tone={data.matches ? 'ok' : 'bad'} />{' '}
                  {data.matches ? words.string.matches : words.string.matchesNot}
                </span>{' '}
                <Said message={[{ bytes: data.message.length }]} />{' '}
                {data.digits !== null && <code>{data.digits}</code>}
              </>
            )}
          </p>
          {copy.edit > 0 && (
            <Button kind="ghost" small onClick={() => setCopy({ ...unchanged, edit: copy.edit + 1 })}>
              {words.string.reset}
            </Button>
          )}
        </div>
      </div>
    </details>
  )
}

interface JoinersProps {
  readonly label: string
  readonly value: Joiner
  readonly onChoose: (joiner: Joiner) => void
}

function Joiners({ label, value, onChoose }: JoinersProps) {
  const words = useWords()
  return (
    <fieldset className={tab.row}>
      <legend className={style.legend}>{label}</legend>
      {joiners.map((joiner) => (
        <Button key={joiner} small aria-pressed={joiner === value} onClick={() => onChoose(joiner)}>
          {words.string.joiners[joiner]}
        </Button>
      ))}
    </fieldset>
  )
}
