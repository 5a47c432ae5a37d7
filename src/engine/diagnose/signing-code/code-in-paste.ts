import { text } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { codeLimit, readSigningCode } from './read-code.ts'

/** Signing code that was pasted above or below the request: what no part of the request is, if it shows a language; else ''. */
export function codeInPaste({ pasted, leftovers }: Capture): string {
  const around = leftovers
    .map(({ start, end }) => text(pasted.octets.subarray(start, Math.min(end, start + codeLimit))))
    .join('\n')
  return around.length >= shortest && readSigningCode(around).language !== null ? around : ''
}

/** Characters; a sentence about the request is shorter than a function, or shows no language. */
const shortest = 40
