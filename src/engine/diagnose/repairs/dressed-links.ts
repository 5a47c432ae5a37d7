import type { Edit } from '#engine/bytes/edit.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { replaceMatches } from '#engine/diagnose/damage/octet-text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

/** `<url>` and `<url|text>` of Slack and Markdown. */
const angled = /<(https?:\/\/[^\s<>|"]+)(?:\|[^<>"]*)?>/g
/** `[text](url)` and `[text|url]` of Markdown and Jira: the text is what was there. */
const bracketed = /\[(https?:[^\s[\]()|"]+)(?:\]\([^\s()"]*\)|\|[^\s[\]"]*\])/g
/** `url<url>` of mail programs. */
const repeated = /(https?:\/\/[^\s<>"]{1,2000})<https?:\/\/[^\s<>"]*>/g
/** A mail gateway's link that holds the real one. */
const wrapped =
  /https:\/\/[a-z0-9.]{1,40}safelinks\.protection\.outlook\.com\/\?url=([^&"\s]{1,2000})[^"\s<>\])]*/g

/** Addresses that chat, mail and wikis dressed as links. */
export default defineRepair<{ readonly count: number }>({
  id: 'dressed-links',
  rank: 42,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) => say`${counted(count, 'address', 'addresses')} became links in the paste`,
      detail: ({ count }) =>
        say`A chat, mail program or wiki wrote ${counted(count, 'address', 'addresses')} as a link, with brackets around it.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    for (const pattern of [repeated, angled, bracketed])
      yield* told(replaceMatches(body, pattern, (match) => match[1] ?? null))
    yield* told(replaceMatches(body, wrapped, (match) => plain(match[1] ?? '')))
  },
})

function* told(
  edits: ReturnType<typeof replaceMatches>,
): Iterable<{ edits: readonly Edit[]; odds: number; data: { count: number } }> {
  if (edits.length > 0) yield { edits, odds: 0.8, data: { count: edits.length } }
}

function plain(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
