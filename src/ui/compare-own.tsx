import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { segmentsOf } from '#app/part-segments.ts'
import { comparisonOf, digestOf } from '#app/queries.ts'
import { useTools } from '#app/tools.ts'
import type { Workbench } from '#app/workbench.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Part } from '#engine/diagnose/account.ts'
import { loggedDigest } from '#engine/diagnose/lanes/logged-digest.ts'
import type { LaneSpot } from '#app/spot.ts'
import { ByteView } from './byte-view/byte-view.tsx'
import style from './compare-own.module.css'
import { Said } from './said.tsx'
import tab from './tab.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly expected: Octets
  readonly parts: readonly Part[]
  readonly bench: Workbench
}

const disclosure = 'compare-own'

/** Leads to the field for one's own string, and opens what it lies in. */
export function openCompareOwn(): void {
  const details = document.getElementById(disclosure)
  if (!(details instanceof HTMLDetailsElement)) return
  details.open = true
  details.scrollIntoView({ block: 'center' })
  details.querySelector('textarea')?.focus({ preventScroll: true })
}

/** The string that the user's own program signs, as it logged it, beside the expected one. */
export function CompareOwn({ expected, parts, bench }: Props) {
  const words = useWords()
  const [{ edit, logged }, setLogged] = useState({ edit: 0, logged: '' })
  const [selection, setSelection] = useState<LaneSpot | null>(null)
  const { data } = useQuery({
    ...comparisonOf(bench, edit, expected, logged, useTools()),
    placeholderData: keepPreviousData,
  })
  const digest = useQuery(digestOf(bench, expected)).data
  const given = loggedDigest(logged)
  // Whoever opened a link has no program that signed it, but may have the server's log.
  const whose = bench.opened === null ? 'own' : 'servers'
  const comparison = useMemo(
    () =>
      data == null
        ? null
        : { ...data.comparison, left: { ...data.comparison.left, segments: segmentsOf(parts) } },
    [data, parts],
  )
  return (
    <details id={disclosure} className={tab.box}>
      <summary>{words.string.compare[whose]}</summary>
      <div>
        <p className={tab.lead}>{words.string.compareLead}</p>
        <textarea
          className={tab.field}
          aria-label={words.string.logged[whose]}
          rows={4}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setSelection(null)
            setLogged({ edit: edit + 1, logged: event.target.value })
          }}
        />
        {given !== null && digest !== undefined && (
          <p role="status" className={tab.lead}>
            {given === digest ? words.string.sameDigest : words.string.otherDigest}
          </p>
        )}
        {given === null && comparison !== null && data != null && (
          <>
            <p role="status" className={tab.lead}>
              {words.string.readAs[data.readAs]}{' '}
              {data.comparison.changes.length === 0 ? (
                words.string.same
              ) : (
                <Said message={words.string.differences(data.comparison.changes.length)} />
              )}
            </p>
            <div className={style.bytes}>
              <ByteView
                comparison={comparison}
                selection={selection}
                onSelect={setSelection}
                words={words.byteView}
              />
            </div>
          </>
        )}
      </div>
    </details>
  )
}
