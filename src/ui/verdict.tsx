import type { Dispatch } from 'react'
import { flushSync } from 'react-dom'
import { replyOf } from '#app/reply.ts'
import type { CurrentSearch } from '#app/use-search.ts'
import { languageShown } from '#app/workbench.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import { text } from '#engine/bytes/text.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import type { Replies } from '#i18n/replies/replies.ts'
import { gradeOf, headlineOf } from './announcement.ts'
import { Button } from './button.tsx'
import { openCompareOwn } from './compare-own.tsx'
import { CopyButton } from './copy-button.tsx'
import { ProofTable } from './proof-table.tsx'
import { RightCall } from './right-call.tsx'
import { RuledOut } from './ruled-out.tsx'
import { Said } from './said.tsx'
import { SearchStrip } from './search-strip.tsx'
import { Seal, toneOf } from './status.tsx'
import { StepRail } from './step-rail.tsx'
import { SumStrip } from './sum-strip.tsx'
import { VerdictCard } from './verdict-card.tsx'
import style from './verdict.module.css'
import { useLanguage, useWords } from './words.ts'

interface Props {
  readonly account: Account
  readonly scheme: SigningScheme | undefined
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
  readonly busy: boolean
  readonly search: CurrentSearch
  /** Null until it has arrived. */
  readonly replies: Replies | null
  readonly toKey: () => void
}

/** The answer: how sure, what happened, why, and what to do. */
export function Verdict({ account, scheme, bench, dispatch, busy, search, replies, toKey }: Props) {
  const words = useWords()
  const spoken = useLanguage()
  const tone = toneOf[account.outcome]
  const isPublic = scheme?.key.kind === 'public-key'
  const unexplained = account.outcome === 'unexplained'
  const wrong = account.outcome === 'explained' || account.outcome === 'likely'
  const searching = search.state === 'searching'
  // Without a body there is nothing that a key could check.
  const wantsKey =
    scheme !== undefined &&
    account.parts.length > 0 &&
    account.isCheckable &&
    account.situation !== 'body-not-shown'
  const grade = !unexplained
    ? bench.opened?.isRekeyed === true && account.grade === 'proven'
      ? words.opened.grade
      : gradeOf(account, words)
    : searching
      ? words.search.grade
      : words.verdict.unexplained
  const language = languageShown(bench, account)
  const [first] = account.causes
  const ask = isPublic
    ? words.verdict.addPublicKey
    : account.outcome === 'likely'
      ? words.verdict.proveIt
      : words.verdict.addSecret
  const isStrangers = bench.opened !== null && !bench.opened.isRekeyed
  const note = isStrangers && bench.hasKey && !isPublic ? words.opened.authorises : null
  const open = (tab: Workbench['tab']): void => {
    dispatch({ type: 'opened-tab', tab })
    document.getElementById('evidence')?.scrollIntoView({ block: 'nearest' })
  }
  const compare = (): void => {
    // The field is there only once the tab is.
    flushSync(() => dispatch({ type: 'opened-tab', tab: 'string' }))
    openCompareOwn()
  }
  return (
    <VerdictCard tone={tone} outcome={account.outcome} busy={busy}>
      <div className={style.inside} data-proof={account.proof !== null}>
        <Seal tone={tone} />
        <div className={style.head}>
          {grade !== null && <p className={style.grade}>{grade}</p>}
          <h1>
            <Said message={headlineOf(account, search.state, words)} />
          </h1>
        </div>
        <div className={style.why}>
          <p>
            <Said message={account.because} />
          </p>
          {account.sum !== null && <SumStrip sum={account.sum} />}
          {account.fix !== null && (
            <p className={style.fix}>
              <Said message={account.fix} />
            </p>
          )}
          {first !== undefined && <RightCall cause={first} language={language} />}
          {account.also.length > 0 && (
            <ul className={style.also} aria-label={words.verdict.also}>
              {account.also.map((message, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <li key={index}>
                  <Said message={message} />
                </li>
              ))}
            </ul>
          )}
        </div>
        {account.proof !== null && <ProofTable proof={account.proof} note={note} />}
        <div className={style.actions}>
          {bench.opened !== null && replies !== null && (
            <>
              <CopyButton
                kind="primary"
                content={replyOf(account, replies.spoken[spoken], bench.opened.claim)}
              >
                {words.opened.copyReply}
              </CopyButton>
              <CopyButton content={replyOf(account, replies.inChinese, bench.opened.claim)}>
                {words.opened.copyReplyInChinese}
              </CopyButton>
            </>
          )}
          {account.correctedBody !== null && (
            <CopyButton
              kind={bench.opened === null ? 'primary' : 'plain'}
              content={text(account.correctedBody)}
            >
              {words.verdict.copyBody}
            </CopyButton>
          )}
          {!bench.hasKey && wantsKey && (
            <Button
              kind={account.correctedBody === null && bench.opened === null ? 'primary' : 'plain'}
              onClick={toKey}
            >
              {ask}
            </Button>
          )}
          {unexplained && (
            <Button kind={bench.opened === null ? 'primary' : 'plain'} onClick={compare}>
              {bench.opened === null ? words.verdict.compareOwn : words.string.compare.servers}
            </Button>
          )}
          {wrong && scheme !== undefined && (
            <Button onClick={() => open('fix')}>{words.verdict.showFix(language)}</Button>
          )}
        </div>
      </div>
      {search.state !== 'none' && (unexplained || account.outcome === 'likely') && (
        <SearchStrip search={search} />
      )}
      {unexplained && account.tally !== null && <RuledOut tally={account.tally} />}
      <StepRail steps={account.steps} />
    </VerdictCard>
  )
}
