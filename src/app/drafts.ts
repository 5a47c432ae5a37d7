import { fromBase64, toBase64 } from '#engine/bytes/encodings.ts'
import { text } from '#engine/bytes/text.ts'
import type { Origin } from '#engine/capture/capture.ts'
import { readPart, writePart } from '#engine/capture/part.ts'
import type { Source } from '#worker/protocol.ts'
import { literalSecret } from './literal-secrets.ts'

/** Keeps the capture, and nothing else, for a reload of the tab. */
export interface Drafts {
  readonly isOn: () => boolean
  readonly turn: (on: boolean) => void
  /** What was kept; null where nothing was. */
  readonly kept: () => Source | null
  /** Keeps a capture in place of the last one; null, and what looks as if it held a secret or is too large, leaves nothing. */
  readonly keep: (source: Source | null) => void
}

/** Octets or characters: storage of a tab takes a few million characters, and the browser writes them to disk. */
export const draftLimit = 1_000_000

const draft = 'whysig-draft'
const setting = 'whysig-drafts'

interface Written {
  readonly content: string
  readonly isText: boolean
  readonly origin: Origin
  readonly name?: string
  readonly part?: readonly unknown[]
}

/** Drafts in the storage of the tab; whether they are wanted is a setting of the browser. A browser that refuses storage keeps none. */
export function draftsIn(tab: () => Storage, browser: () => Storage): Drafts {
  const isOn = (): boolean => tried(() => browser().getItem(setting)) !== 'off'
  const keep = (source: Source | null): void => {
    const written = source !== null && isOn() ? write(source) : null
    tried(() => (written === null ? tab().removeItem(draft) : tab().setItem(draft, written)))
  }
  return {
    isOn,
    turn: (on) => {
      tried(() => (on ? browser().removeItem(setting) : browser().setItem(setting, 'off')))
      if (!on) keep(null)
    },
    kept: () => read(tried(() => tab().getItem(draft)) ?? ''),
    keep,
  }
}

function tried<T>(use: () => T): T | null {
  try {
    return use()
  } catch {
    return null
  }
}

/** Null for what must not be stored: it looks as if it held a secret. */
function write({ content, origin, name, part }: Source): string | null {
  if (content.length > draftLimit) return null
  if (literalSecret(typeof content === 'string' ? content : text(content)) !== null) return null
  const written: Written = {
    content: typeof content === 'string' ? content : toBase64(content),
    isText: typeof content === 'string',
    origin,
    ...(name !== undefined && { name }),
    ...(part !== undefined && { part: writePart(part) }),
  }
  return JSON.stringify(written)
}

const origins: readonly Origin[] = ['paste', 'typed', 'file', 'sample']

function read(written: string): Source | null {
  const known: unknown = written === '' ? null : tried(() => JSON.parse(written))
  if (typeof known !== 'object' || known === null) return null
  const fields = new Map<string, unknown>(Object.entries(known))
  const kept = fields.get('content')
  const origin = origins.find((one) => one === fields.get('origin'))
  const name = fields.get('name')
  if (typeof kept !== 'string' || origin === undefined) return null
  const content = fields.get('isText') === true ? kept : fromBase64(kept)
  const part = readPart(fields.get('part'))
  return content === null
    ? null
    : { content, origin, ...(typeof name === 'string' && { name }), ...(part !== null && { part }) }
}
