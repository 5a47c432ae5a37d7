import { utf8 } from '#engine/bytes/text.ts'
import type { Pasted } from '#engine/capture/capture.ts'
import { sourcesInHtml } from '#engine/diagnose/paste-sources.ts'
import type { Source } from './protocol.ts'

/** What was given, as octets. */
export const pastedOf = ({ content, origin, name, part, hidden, html }: Source): Pasted => ({
  octets: typeof content === 'string' ? utf8(content) : content,
  origin,
  ...(name === undefined ? {} : { name }),
  ...(part === undefined ? {} : { part }),
  ...(hidden === undefined ? {} : { hidden }),
  ...(html === undefined ? {} : { touchedBy: sourcesInHtml(html) }),
})
