import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { withSecretHidden } from '#app/hidden-secret.ts'
import {
  caseOf,
  hiddenAtFirst,
  hidingGroups,
  replacedIn,
  secretAround,
  shareablesOf,
} from '#app/share-case.ts'
import type { HidingGroup, Shareables } from '#app/share-case.ts'
import { maskedOf, rekeyedOf } from '#app/queries.ts'
import { useTools } from '#app/tools.ts'
import type { Workbench } from '#app/workbench.ts'
import { text } from '#engine/bytes/text.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { Words } from '#i18n/languages.ts'
import { newPassphrase } from '#share/passphrase.ts'
import type { Masked } from '#worker/protocol.ts'
import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { Dialog } from './dialog.tsx'
import { Said } from './said.tsx'
import style from './share-dialog.module.css'
import { ShareLink } from './share-link.tsx'
import { useLanguage, useWords } from './words.ts'

interface Props {
  readonly account: Account
  readonly bench: Workbench
  readonly onClose: () => void
}

/** Shows what a debug link would hold, lets values be hidden, and gives the link. */
export function ShareDialog({ account, bench, onClose }: Props) {
  const words = useWords().share
  const [groups, setGroups] = useState(hiddenAtFirst)
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [hidesSecret, setHidesSecret] = useState(false)

  const tools = useTools()
  const { keys } = tools
  const language = useLanguage()
  const original = useMemo(() => shareablesOf(account), [account])
  const canRekey =
    bench.hasKey && bench.opened === null && /^(valid|valid-after-repair|explained)$/.test(account.outcome)
  const [wantsRekey, setWantsRekey] = useState(false)
  const replaced = useMemo(
    () => (wantsRekey ? replacedIn(original, groups) : []),
    [wantsRekey, original, groups],
  )
  // What came in another form is signed anew as what is shared.
  const rewritten: Workbench =
    account.asHttp === null ? bench : { ...bench, source: { content: account.asHttp, origin: 'file' } }
  const rekeying = useQuery({
    ...rekeyedOf(rewritten, language, [...groups].join(' '), replaced, tools),
    enabled: canRekey && wantsRekey,
  })
  const rekeyed = wantsRekey ? (rekeying.data?.rekeyed ?? null) : null
  const shareables = useMemo(
    () =>
      rekeyed === null
        ? original
        : shareablesOf({ ...account, pasted: rekeyed.pasted, asHttp: account.asHttp && rekeyed.pasted }),
    [original, rekeyed, account],
  )
  const { source, scheme } = bench
  const chosen = useMemo(() => {
    if (source === null) return null
    const plain = caseOf(shareables, source, scheme, account, groups)
    return rekeyed === null ? plain : { ...plain, throwaway: text(rekeyed.secret) }
  }, [shareables, source, scheme, account, groups, rekeyed])
  const looksForSecret = keys.held()?.kind === 'secret'
  const looking = useQuery({
    ...maskedOf(bench, chosen?.capture ?? null, tools),
    enabled: looksForSecret,
  })
  const masked = looksForSecret ? (looking.data ?? null) : secretNowhere
  const shared = useMemo(
    () => chosen && (hidesSecret && masked?.octets ? withSecretHidden(chosen, masked.octets) : chosen),
    [chosen, hidesSecret, masked],
  )
  const around = useMemo(
    () => (shared === null || groups.has('around') ? null : secretAround(shared, account)),
    [shared, groups, account],
  )
  if (shared === null) return null
  const isShort = masked?.isTooShort === true
  const line = isShort || hidesSecret ? null : (masked?.line ?? null)
  const keyShown = groups.has('key') ? '' : namesOf('key', shareables, words)
  const readable = groups.has('credential') ? '' : namesOf('credential', shareables, words)
  const turn = (group: HidingGroup): void => {
    const next = new Set(groups)
    if (!next.delete(group)) next.add(group)
    setGroups(next)
  }
  return (
    <Dialog title={words.heading} closeName={words.close} onClose={onClose}>
      <p>{words.lead}</p>
      <ul className={style.facts}>
        <li>{words.always}</li>
        <li>{words.never}</li>
        {shareables.whole.isRewritten && <li>{words.rewritten}</li>}
      </ul>
      <fieldset className={style.groups}>
        <legend>{words.hide}</legend>
        {hidingGroups.map((group) => {
          const names = namesOf(group, shareables, words)
          return (
            names !== '' && (
              <label key={group}>
                <input type="checkbox" checked={groups.has(group)} onChange={() => turn(group)} />
                <span>{words.groups[group]}</span>
                <span className={style.names}>{names}</span>
              </label>
            )
          )
        })}
        {keyShown !== '' && <p className={style.note}>{words.keyShown(keyShown)}</p>}
        {readable !== '' && (
          <p className={style.readable} role="status">
            {words.readable(readable)}
          </p>
        )}
        <p className={style.note}>{words.sameLength}</p>
      </fieldset>
      <details className={style.preview}>
        <summary>
          {words.preview} <span className={style.names}>{words.previewHint}</span>
        </summary>
        <pre tabIndex={0} aria-label={words.preview}>
          {text(shared.capture.subarray(0, shown))}
        </pre>
        {shared.capture.length > shown && (
          <p className={style.note}>{words.previewMore(shared.capture.length - shown)}</p>
        )}
      </details>
      {canRekey && (
        <label className={style.protect}>
          <input type="checkbox" checked={wantsRekey} onChange={() => setWantsRekey(!wantsRekey)} />
          <span>{words.rekey}</span>
          <span className={style.names} role="status">
            {!wantsRekey || rekeyed !== null
              ? words.rekeyHint
              : rekeying.isFetching
                ? words.rekeying
                : words.notRekeyed}
          </span>
        </label>
      )}
      <label className={style.protect}>
        <input
          type="checkbox"
          checked={passphrase !== null}
          onChange={() => setPassphrase(passphrase === null ? newPassphrase() : null)}
        />
        <span>{words.protect}</span>
      </label>
      {passphrase !== null && (
        <div className={style.passphrase}>
          <output aria-label={words.passphrase}>{passphrase}</output>
          <CopyButton small content={passphrase} name={words.passphrase} />
          <Button small onClick={() => setPassphrase(newPassphrase())}>
            {words.another}
          </Button>
          <span className={style.names}>{words.sendApart}</span>
        </div>
      )}
      {isShort && <p role="alert">{words.secretShort}</p>}
      {line !== null && (
        <div className={style.stop} role="alert">
          <p>
            <Said message={words.secretInside(line)} />
          </p>
          <Button onClick={() => setHidesSecret(true)}>{words.hideSecret}</Button>
        </div>
      )}
      {around !== null && (
        <div className={style.stop} role="alert">
          <p>
            <Said message={words.secretAround(around)} />
          </p>
          <Button onClick={() => turn('around')}>{words.hideAround}</Button>
        </div>
      )}
      {looking.isError && <p role="alert">{words.notLookedThrough}</p>}
      {masked !== null &&
        line === null &&
        !isShort &&
        around === null &&
        !(wantsRekey && rekeyed === null) && (
          <ShareLink shared={shared} passphrase={passphrase} headline={account.headline} words={words} />
        )}
    </Dialog>
  )
}

/** Where no secret is given, none can stand in it. */
const secretNowhere: Masked = { line: null, octets: null, isTooShort: false }

/** Octets shown of a capture: the rest of a long one is much the same. */
const shown = 20_000

/** What a group would hide, in a few words; empty where there is nothing. */
function namesOf(group: HidingGroup, { whole, request }: Shareables, words: Words['share']): string {
  if (group === 'around') {
    const around = whole.capture.length - request.capture.length
    return around === 0 ? '' : words.aroundNames(around)
  }
  const names = new Set(whole.values.filter((value) => value.group === group).map(({ name }) => name))
  const few = [...names].slice(0, 4).join(', ')
  return names.size > 4 ? `${few}, … (${names.size})` : few
}
