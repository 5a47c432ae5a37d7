import { useCallback, useEffect, useReducer, useState } from 'react'
import { flushSync } from 'react-dom'
import { ErrorBoundary } from 'react-error-boundary'
import { useTools } from '#app/tools.ts'
import { useAnalysis } from '#app/use-analysis.ts'
import { useIntake } from '#app/use-intake.ts'
import { useSearch } from '#app/use-search.ts'
import { useDrafts } from '#app/use-drafts.ts'
import { isCalledWithLink, useLink } from '#app/use-link.ts'
import { useKeyExpiry } from '#app/use-key-expiry.ts'
import { useNetworkLock } from '#app/use-network-lock.ts'
import { useRequests } from '#app/use-requests.ts'
import { benchWith, workbench } from '#app/workbench.ts'
import { schemeById, schemes } from '#engine/scheme/schemes.ts'
import type { Replies } from '#i18n/replies/replies.ts'
import { Announcer } from './announcer.tsx'
import { announcementOf, titleOf } from './announcement.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Crash } from './crash.tsx'
import style from './desk.module.css'
import { ExportMenu } from './export-menu.tsx'
import { LinkBanner } from './link-banner.tsx'
import { LinkNotice } from './link-notice.tsx'
import { Reading } from './reading.tsx'
import { SecretQuestion } from './secret-question.tsx'
import { StartPage } from './start-page.tsx'
import { TopBar } from './top-bar.tsx'
import { useLanguage, useWords } from './words.ts'

/**
 * The views of a capture are more than half of the page's code, and the empty page needs none of it. It is held in state and not by
 * `lazy`: that would show its fallback even for code that has long arrived, and React keeps a fallback for 300 ms.
 */
type BenchView = (typeof import('./bench.tsx'))['Bench']
type ShareView = (typeof import('./share-dialog.tsx'))['ShareDialog']

/** The scheme that the page speaks of before it knows better. */
const usual = schemes.find((scheme) => scheme.direction === 'request')

/** Holds the bench, and shows it: empty, or with a capture on it. */
export function Desk() {
  const words = useWords()
  const language = useLanguage()
  const { keys, drafts } = useTools()
  const [held, dispatch] = useReducer(workbench, null, () => benchWith(drafts.kept(), isCalledWithLink()))
  const [areKept, setKept] = useState(drafts.isOn)
  const isTooLargeToKeep = useDrafts(held, areKept)
  const link = useLink(dispatch)
  const intake = useIntake(dispatch, link.follow)
  const quick = useAnalysis(held, language)
  const search = useSearch(held, language, quick)
  const { analysis } = search
  const account = analysis?.kind === 'account' ? analysis.account : null
  const scheme = schemeById(held.scheme ?? account?.schemeId ?? '') ?? usual

  // A secret kept for requests is no key for a webhook: the field of that is empty.
  const bench = { ...held, hasKey: held.hasKey && keys.held()?.kind === scheme?.key.kind }

  // Fetched as soon as the empty page stands, so that it is there before anything can be pasted.
  const [Bench, setBench] = useState<BenchView | null>(null)
  const [Share, setShare] = useState<ShareView | null>(null)
  const [replies, setReplies] = useState<Replies | null>(null)
  const [isSharing, setSharing] = useState(false)
  useEffect(() => {
    void import('./bench.tsx')
      .then((code) => setBench(() => code.Bench))
      .then(() => Promise.all([import('./share-dialog.tsx'), import('#i18n/replies/replies.ts')]))
      .then(([share, { replies }]) => {
        setShare(() => share.ShareDialog)
        setReplies(replies)
      })
  }, [])

  const lock = useNetworkLock()
  // A worker that has answered has been fetched, which a busy computer does late.
  const requests = useRequests(Share !== null && lock !== null)

  // One request out of an archive: from now on the archive stays here, and only that request goes to the workers.
  const taken = quick.busy || quick.analysis?.kind !== 'account' ? null : quick.analysis.account
  useEffect(() => {
    const { source } = held
    if (source === null || source.part !== undefined || taken === null || taken.part === null) return
    const { origin, name } = source
    dispatch({
      type: 'narrowed',
      source: { content: taken.pasted, origin, ...(name !== undefined && { name }), part: taken.part },
    })
  }, [held, taken])

  // A page that is put aside may come back from the browser's cache: it then has no key any more, and knows it. At once, since what
  // is put off until later may not be done before it is shown again, with the key in its field.
  useEffect(() => {
    const forget = (): void => {
      keys.clear()
      flushSync(() => dispatch({ type: 'key-changed', hasKey: false }))
    }
    addEventListener('pagehide', forget)
    return () => removeEventListener('pagehide', forget)
  }, [keys])

  const expire = useCallback(() => {
    keys.clear()
    dispatch({ type: 'key-gone', why: 'expired' })
  }, [keys])
  useKeyExpiry(held.hasKey, expire)

  // The bench decides when a key goes: the workers then forget it too.
  useEffect(() => {
    if (!held.hasKey) keys.clear()
  }, [held.hasKey, keys])

  useEffect(() => keys.onLost(() => dispatch({ type: 'key-gone', why: 'lost' })), [keys])

  useEffect(() => {
    document.title = titleOf(analysis, search.state, words, language)
  }, [analysis, search.state, words, language])

  const forget = (): void => {
    keys.clear()
    drafts.keep(null)
    dispatch({ type: 'forget' })
  }

  // On paper belong the bytes, whichever tab is open.
  const print = (): void => {
    flushSync(() => dispatch({ type: 'opened-tab', tab: 'bytes' }))
    window.print()
  }

  // What comes onto the bench is read from its verdict on, wherever the page was scrolled to.
  useEffect(() => {
    if (held.turn > 0) scrollTo({ top: 0, behavior: 'instant' })
  }, [held.turn])

  return (
    <div className={style.desk} data-dragging={intake.dragging}>
      <TopBar
        bench={bench}
        dispatch={dispatch}
        schemeId={account?.schemeId ?? null}
        lock={lock}
        requests={requests}
        onShare={account === null || Share === null ? null : () => setSharing(true)}
      >
        {analysis?.kind === 'account' && (
          <ExportMenu key={bench.turn} told={analysis} bench={bench} busy={quick.busy} onPrint={print} />
        )}
      </TopBar>
      <Announcer text={announcementOf({ analysis, busy: quick.busy }, search.state, words, language)} />
      {link.trouble !== null && (
        <LinkNotice trouble={link.trouble} unlock={link.unlock} dismiss={link.dismiss} />
      )}
      {bench.opened !== null && (
        <LinkBanner
          bench={bench}
          opened={bench.opened}
          isCheckable={account?.isCheckable !== false}
          replies={replies}
        />
      )}
      <ErrorBoundary FallbackComponent={Crash} resetKeys={[bench.turn, bench.keyTurn]}>
        {bench.source === null && scheme !== undefined ? (
          <StartPage bench={bench} dispatch={dispatch} intake={intake} scheme={scheme} />
        ) : Bench === null ? (
          <Reading />
        ) : (
          <Bench
            bench={bench}
            dispatch={dispatch}
            quick={quick}
            search={search}
            scheme={scheme}
            replies={replies}
          />
        )}
      </ErrorBoundary>
      <footer className={style.foot}>
        <span>{words.keyboard}</span>
        <label className={style.drafts}>
          <input
            type="checkbox"
            checked={areKept}
            onChange={({ target }) => {
              drafts.turn(target.checked)
              setKept(target.checked)
            }}
          />
          <span>
            {words.drafts}
            {isTooLargeToKeep && ` ${words.draftTooLarge}`}
          </span>
        </label>
        {(held.source !== null || held.replaced !== null || held.hasKey || held.code !== '') && (
          <button type="button" className={style.forget} onClick={forget}>
            {words.forget}
          </button>
        )}
        <span>{words.notAffiliated}</span>
      </footer>
      {account !== null && <BottomBar outcome={account.outcome} />}
      {isSharing && Share !== null && account !== null && (
        <Share account={account} bench={bench} onClose={() => setSharing(false)} />
      )}
      <SecretQuestion suspected={intake.suspected} answer={intake.answer} />
      {intake.dragging && (
        <p className={style.drop} role="status">
          {words.start.drop}
        </p>
      )}
    </div>
  )
}
