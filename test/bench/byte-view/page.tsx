import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/fonts.css'
import type { Comparison } from '#engine/diagnose/comparison.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { byteViewWordsEn } from '#i18n/byte-view-words.ts'
import { ByteView } from '#ui/byte-view/byte-view.tsx'
import type { Selection } from '#ui/byte-view/selection.ts'
import { quotes, rebuilt, single } from '../../ui/byte-view/comparisons.ts'
import { large, many } from './large.ts'
import { VirtualGrid } from './virtual-grid.tsx'

/** What the page can show: `?case=`; of the large ones `&mb=` and `&changes=`. `&wait` shows nothing until `show()` is called. */
const asked = new URLSearchParams(location.search)
const length = Number(asked.get('mb') ?? '100') * 1e6
const cases: Readonly<Record<string, () => Comparison>> = {
  quotes,
  rebuilt,
  single: () => single(utf8('POST /pay HTTP/1.1\r\nHost: example.com\r\n\r\n{"名":"“a”\u00a0b"}\n')),
  large: () => single(large(length)),
  virtual: () => single(large(length)),
  two: () => many(length, Number(asked.get('changes') ?? '180000')),
}
const name = asked.get('case') ?? 'quotes'
const comparison = (cases[name] ?? quotes)()
const small = single(comparison.left.octets.subarray(0, 2000))
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light'

function Page({ comparison }: { readonly comparison: Comparison }) {
  const [selection, setSelection] = useState<Selection | null>(null)
  if (name === 'virtual') return <VirtualGrid octets={comparison.left.octets} />
  return (
    <div style={{ minHeight: '100vh', padding: '10px' }}>
      <div
        style={{
          maxWidth: `${asked.get('width') ?? '654'}px`,
          border: '1px solid var(--line)',
          borderRadius: '12px',
          background: 'var(--surface)',
        }}
      >
        <ByteView
          comparison={comparison}
          selection={selection}
          onSelect={setSelection}
          words={byteViewWordsEn}
        />
      </div>
    </div>
  )
}

const element = document.getElementById('root')
const root = element && createRoot(element)

/** Shows a comparison; the time until the frame after it, in milliseconds. */
const put = (comparison: Comparison): Promise<number> => {
  const started = performance.now()
  flushSync(() => root?.render(<Page key={comparison.left.octets.length} comparison={comparison} />))
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(performance.now() - started))
      port1.start()
      port2.postMessage(null)
    })
  })
}

/** Shows the large comparison in a page that has shown a small one: fonts are there, as they are when a capture comes in. */
const show = async (): Promise<number> => {
  await put(small)
  flushSync(() => root?.render(null))
  await new Promise((resolve) => setTimeout(resolve, 300))
  return put(comparison)
}

Object.assign(window, { show })
if (!asked.has('wait')) void put(comparison)
