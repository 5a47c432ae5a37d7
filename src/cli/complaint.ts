import { visible } from '#report/visible.ts'
import { UsageError } from './usage.ts'

/**
 * What went wrong, in one line. Of an error that nobody expected it tells the kind and the place, and not the message: that may quote
 * what was being worked on.
 */
export function complaintOf(error: unknown): string {
  if (error instanceof UsageError) return `whysig: ${oneLine(error.message)}\n`
  const { name, stack = '' } = error instanceof Error ? error : new Error('not an error')
  const place = /^ +at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(stack)?.[1] ?? 'an unknown place'
  return `whysig: this is a bug of whysig (${oneLine(name)} at ${place}); nothing was found out\n`
}

const oneLine = (words: string): string => visible(words.replace(/\s*\n\s*/g, ' '))
