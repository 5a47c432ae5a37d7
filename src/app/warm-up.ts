import type { Analyst } from '#worker/protocol.ts'
import { samples } from './samples.ts'

/** Lets an analyst read a sample that nobody waits for: the first analysis also compiles the engine, and takes twice as long. */
export async function warmUp(analyst: Analyst): Promise<void> {
  const content = samples[0]?.content ?? ''
  const job = {
    source: { content, origin: 'sample' },
    scheme: null,
    key: null,
    code: '',
    language: 'en',
    now: 0,
  } as const
  try {
    await analyst.analyse(job, new AbortController().signal)
  } catch {
    // Whoever really asks will hear of it.
  }
}
