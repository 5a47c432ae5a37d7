import { text } from '#engine/bytes/text.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { codeLimit, readSigningCode } from './read-code.ts'

/** Signing code that was pasted above or below the request: what no part of the request is, if it shows a language; else ''. */
export function codeInPaste({ pasted, leftovers }: Capture): string {
  const around = leftovers
    .map(({ start, end }) => text(pasted.octets.subarray(start, Math.min(end, start + codeLimit))))
    .join('\n')
    .slice(0, codeLimit)
    .split('\n')
    .map((line) => (isProse(line) ? '' : line.replace(quoting, '')))
    .join('\n')
    .trim()
  return around.length >= shortest && readSigningCode(around).language !== null ? around : ''
}

/** Characters; less is no function. */
const shortest = 40

/** What mail puts before each line. */
const quoting = /^(?:> ?){1,8}/

/** Whether a line is four words or more, and nothing that programs are written in. Its apostrophes would open strings. */
const isProse = (line: string): boolean =>
  line.length < 2_000 &&
  /^\s*\S+(?:\s+\S+){3}/.test(line) &&
  !/[=(){}[\];$<>|&+*\\`@#_"]|\bimport\b/.test(line)
