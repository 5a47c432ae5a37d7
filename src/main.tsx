// First, because it names the layers in their order.
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { draftsIn } from '#app/drafts.ts'
import { createKeyHolder } from '#app/key-holder.ts'
import { warmUp } from '#app/warm-up.ts'
import { App } from '#ui/app.tsx'
import { startWorker } from '#worker/start-worker.ts'
import { analystOnThreads } from '#worker/threads.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

const { analyst, vault } = analystOnThreads(startWorker, navigator.hardwareConcurrency)
const tools = {
  analyst,
  keys: createKeyHolder(vault),
  drafts: draftsIn(
    () => sessionStorage,
    () => localStorage,
  ),
  now: Date.now,
}

createRoot(root).render(
  <StrictMode>
    <App tools={tools} />
  </StrictMode>,
)

void warmUp(analyst)
