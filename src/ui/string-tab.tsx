import { useQuery } from '@tanstack/react-query'
import type { Dispatch } from 'react'
import { digestOf } from '#app/queries.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import { toHex } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import { CompareOwn } from './compare-own.tsx'
import { CopyButton } from './copy-button.tsx'
import evidence from './evidence.module.css'
import { PartsTable } from './parts-table.tsx'
import { Said } from './said.tsx'
import tab from './tab.module.css'
import { WhatIf } from './what-if.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly account: Account
  readonly scheme: SigningScheme | undefined
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
}

/** The string to sign: its parts, a copy to change, and a place to hold one's own string against it. */
export function StringTab({ account, scheme, bench, dispatch }: Props) {
  const words = useWords()
  const { parts, expected } = account
  if (scheme === undefined || expected === null || parts.length === 0)
    return (
      <p className={evidence.none}>
        {scheme === undefined ? words.evidence.noScheme : words.evidence.noString}
      </p>
    )
  return (
    <div className={tab.tab}>
      <PartsTable
        parts={parts}
        total={expected.length}
        onSelect={(range) => dispatch({ type: 'selected', spot: { view: 'capture', ...range } })}
      />
      <p className={tab.lead}>
        <Said message={words.string.formula(scheme.algorithm)} /> {words.string.source}{' '}
        <code>{scheme.reference}</code>
      </p>
      <div className={tab.row}>
        <CopyButton small content={text(expected)}>
          {words.string.copyText}
        </CopyButton>
        <CopyButton small content={toHex(expected, { separator: ' ' })}>
          {words.string.copyHex}
        </CopyButton>
      </div>
      {/* Over hidden values it is the digest of nothing that anybody has. */}
      {account.isCheckable && <Digest expected={expected} bench={bench} />}
      <WhatIf key={bench.turn} parts={parts} bench={bench} />
      <CompareOwn key={`own ${bench.turn}`} expected={expected} parts={parts} bench={bench} />
    </div>
  )
}

/** The digest of the string: what a ticket can hold, and the other side can compute. */
function Digest({ expected, bench }: { readonly expected: Octets; readonly bench: Workbench }) {
  const words = useWords().string
  const { data } = useQuery(digestOf(bench, expected))
  if (data === undefined) return null
  return (
    <>
      <p className={tab.lead}>
        <Said message={words.digest(data)} /> {words.digestHint}
      </p>
      <div className={tab.row}>
        <CopyButton small content={words.lengthAndDigest(expected.length, data)}>
          {words.copyDigest}
        </CopyButton>
      </div>
    </>
  )
}
