import { toHex } from '#engine/bytes/encodings.ts'
import { checkById } from '#engine/diagnose/checks.ts'
import type { Evidence } from '#engine/diagnose/evidence.ts'
import type { Finding } from '#engine/diagnose/finding.ts'
import type { Message } from '#engine/diagnose/message.ts'

/** A message as plain text, near to what a page makes of it. */
export const plain = (message: Message): string =>
  message
    .map((part) => {
      if (typeof part === 'string') return part
      if (typeof part === 'number') return String(part)
      if ('code' in part) return part.code
      if ('bytes' in part) return `${part.bytes} bytes`
      if ('octets' in part) return toHex(part.octets, { separator: ' ' })
      if ('instant' in part) return new Date(part.instant).toISOString()
      if ('duration' in part) return `${part.duration} ms`
      if ('drawn' in part) return part.drawn
      return `${part.count} ${part.count === 1 ? part.one : part.other}`
    })
    .join('')

/** A finding in English: title and detail. */
export function sentences(finding: Finding): { readonly title: string; readonly detail: string } {
  const words = checkById(finding.check)?.words.en
  if (words === undefined) throw new Error(`no check is called ${finding.check}`)
  return {
    title: plain(words.title(finding.data, finding.severity)),
    detail: plain(words.detail(finding.data, finding.severity)),
  }
}

/** What one check has to say, each as `severity: title. detail`. */
export const toldBy = (check: string, evidence: Evidence): readonly string[] => {
  const found = checkById(check)?.find(evidence)
  if (found === undefined) throw new Error(`no check is called ${check}`)
  return Array.from(found, (sighting) => {
    const { title, detail } = sentences({ check, ...sighting })
    return `${sighting.severity}: ${title}. ${detail}`
  })
}
