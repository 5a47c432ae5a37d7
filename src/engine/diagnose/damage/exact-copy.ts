import { say } from '#engine/diagnose/message.ts'
import type { Datum, Message } from '#engine/diagnose/message.ts'

/** How to get a capture that no page and no clipboard has touched. */
export const exactCopy: Message = say`For an exact check, save the request to a file in the tool that captured it and open that file here.`

/** How to keep a webhook's body as it came. */
export const keepRaw: Message = say`Verify the raw bytes of the body as they were received, before any program parses and writes them again.`

/** A counted noun with a regular plural. */
export const counted = (count: number, one: string, other = `${one}s`): Datum => ({ count, one, other })
