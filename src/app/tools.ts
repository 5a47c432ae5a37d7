import { createContext, useContext } from 'react'
import type { Analyst } from '#worker/protocol.ts'
import type { Drafts } from './drafts.ts'
import type { KeyHolder } from './key-holder.ts'

/** What the page works with and does not make itself. */
export interface Tools {
  readonly analyst: Analyst
  readonly keys: KeyHolder
  readonly drafts: Drafts
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const Toolbox = createContext<Tools | null>(null)

/** Hands the tools to everything inside it. */
export const ToolsProvider = Toolbox.Provider

/** The tools that were handed in. */
export function useTools(): Tools {
  const tools = useContext(Toolbox)
  if (tools === null) throw new Error('no tools: ToolsProvider is missing')
  return tools
}
