import type { Octets } from '#engine/bytes/octets.ts'
import { readHeaderLine } from '#engine/capture/head/header-lines.ts'
import { mayBeRequestLine, readRequestLine } from '#engine/capture/head/request-line.ts'
import { isSigning, isTelling } from '#engine/capture/head/telling-names.ts'
import { lineFrom, pastBlank } from '#engine/capture/text/lines.ts'
import type { Source } from '#engine/capture/text/source.ts'

const line = /^([A-Za-z][A-Za-z0-9-]{1,60}): ?\S.*\r?\n([A-Za-z][A-Za-z0-9-]{1,60}): ?\S/gm
/** Further in it is the text of something else. */
const farthest = 65_536

/** Whether header lines stand at the start of lines, two in a row, before an offset: then the paste is HTTP as text, whatever its body looks like. */
export function isPlainHttp({ text }: Source, to = farthest): boolean {
  for (const [, first = '', second = ''] of text.slice(0, Math.min(to, farthest)).matchAll(line))
    if (isTelling(first) && isTelling(second)) return true
  return false
}

/** Whether a paste begins as HTTP text does, so that the marks of another form can only be in its body. */
export function beginsAsHttp(octets: Octets): boolean {
  const line = lineFrom(octets, pastBlank(octets, { start: 0, end: octets.length }), false)
  if (mayBeRequestLine(octets, line) && readRequestLine(octets, line)?.certain === true) return true
  return isSigning(readHeaderLine(octets, line)?.name ?? '')
}
