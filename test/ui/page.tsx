import { cleanup, configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach } from 'vitest'
import { createKeyHolder } from '#app/key-holder.ts'
import type { Tools } from '#app/tools.ts'
import { App } from '#ui/app.tsx'
// The page fetches it by itself; here it should not have to be waited for.
import '#ui/bench.tsx'
import { masked } from '#worker/masked.ts'
import type { AnalysisJob, Analyst } from '#worker/protocol.ts'
import { notAsked } from '../worker/not-asked.ts'
import { testVault } from '../worker/test-vault.ts'
import { likely, proven } from './accounts.ts'

afterEach(cleanup)

// Ends what hangs: a busy machine may take seconds.
configure({ asyncUtilTimeout: 30_000 })

/** An analyst that knows two captures: the curly one once a key is there, else the forum post. It keeps what it was asked. */
export function knowing(answers: Partial<Analyst> = {}): {
  readonly analyst: Analyst
  readonly jobs: AnalysisJob[]
} {
  const jobs: AnalysisJob[] = []
  return {
    jobs,
    analyst: {
      ...notAsked,
      analyse: async (job) => {
        jobs.push(job)
        return { kind: 'account', account: job.key === null ? likely() : proven() }
      },
      whatIf: async ({ parts, key }) => ({
        message: new Uint8Array(parts.reduce((sum, part) => sum + part.octets.length, 0)),
        matches: key === null ? null : false,
        digits: null,
      }),
      rekey: async () => ({ rekeyed: null }),
      ...answers,
    },
  }
}

/** Keeps nothing. */
const noDrafts: Tools['drafts'] = { isOn: () => true, turn: () => {}, kept: () => null, keep: () => {} }

/** The page, with an analyst of the test's own. */
export function open(
  analyst: Analyst,
  now: Tools['now'] = () => 1_705_724_955_616,
  drafts: Tools['drafts'] = noDrafts,
) {
  const vault = testVault()
  const looking: Analyst = {
    ...analyst,
    mask: async ({ content, key }) => masked({ content, key: vault.lend(key) }),
  }
  const tools: Tools = { analyst: looking, keys: createKeyHolder(vault), drafts, now }
  const user = userEvent.setup()
  const page = render(<App tools={tools} />)
  return { ...page, keys: tools.keys, vault, user, screen }
}

/** Pastes where nothing has the focus. */
export function pasteOn(target: EventTarget, text: string): void {
  const event = new ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    clipboardData: new DataTransfer(),
  })
  event.clipboardData?.setData('text/plain', text)
  target.dispatchEvent(event)
}
