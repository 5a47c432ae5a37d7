import { counted } from './exact-copy.ts'
import type { Message } from '#engine/diagnose/message.ts'

/** How many lines of the body began with what does not belong to them; null where the reader took it off the whole capture. */
export type DressedLines = { readonly count: number } | null

/** The subject of a sentence about them: "3 lines of the body" or "The lines". */
export const theLines = (data: DressedLines): Message =>
  data === null ? ['The lines of the capture'] : [counted(data.count, 'line'), ' of the body']
