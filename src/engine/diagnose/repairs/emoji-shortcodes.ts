import type { Edit } from '#engine/bytes/edit.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { emojiByName, namesByEmoji } from '#engine/diagnose/damage/emoji-names.ts'
import { counted, exactCopy } from '#engine/diagnose/damage/exact-copy.ts'
import { octetText } from '#engine/diagnose/damage/octet-text.ts'
import { beyondAscii } from '#engine/diagnose/damage/respell.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineRepair } from '#engine/diagnose/repair.ts'

interface Emoji {
  readonly count: number
  /** One of the emoji, and how it is written between colons. */
  readonly emoji: string
  readonly name: string
}

/** A place where an emoji and its name between colons stand for each other. */
interface Exchange extends Emoji {
  readonly edit: Edit
}

const shortcode = /:([a-z\d_+-]{1,32}):/g

/** Of so few places any may have been changed and any not. */
const few = 4

/** A chat wrote emoji as `:smile:`, or `:smile:` as an emoji. A text that has both may have come through both. */
export default defineRepair<Emoji>({
  id: 'emoji-shortcodes',
  rank: 47,
  byProgram: false,
  words: {
    en: {
      title: ({ count }) =>
        say`${counted(count, 'emoji', 'emoji')} and their names were exchanged in the paste`,
      detail: ({ emoji, name }) =>
        say`A chat shows ${{ code: `:${name}:` }} as ${{ code: emoji }}, and copies ${{ code: emoji }} as its name.`,
      fix: () => exactCopy,
    },
  },
  *propose(body) {
    const named = [...fromNames(body)]
    const shown = [...toNames(body)]
    const all = [...named, ...shown].sort((left, right) => left.edit.start - right.edit.start)
    yield* told(all, 0.3)
    if (named.length > 0 && shown.length > 0) {
      yield* told(named, 0.3)
      yield* told(shown, 0.2)
    }
    if (all.length > few) return
    for (let chosen = 1; chosen < (1 << all.length) - 1; chosen++)
      yield* told(
        all.filter((_, index) => ((chosen >> index) & 1) === 1),
        0.1,
      )
  },
})

function* told(exchanges: readonly Exchange[], odds: number) {
  const [first] = exchanges
  if (first !== undefined)
    yield {
      edits: exchanges.map(({ edit }) => edit),
      odds,
      data: { count: exchanges.length, emoji: first.emoji, name: first.name },
    }
}

function* fromNames(body: Octets): Iterable<Exchange> {
  for (const { 0: match, 1: name = '', index } of octetText(body).matchAll(shortcode)) {
    const emoji = emojiByName.get(name)
    if (emoji !== undefined)
      yield { edit: { start: index, end: index + match.length, with: utf8(emoji) }, count: 1, emoji, name }
  }
}

const selector = 0xfe0f

function* toNames(body: Octets): Iterable<Exchange> {
  const characters = beyondAscii(body)
  for (const [index, { start, end, codePoint }] of characters.entries()) {
    if (codePoint === null) continue
    const emoji = String.fromCodePoint(codePoint)
    const name = namesByEmoji.get(emoji)?.[0]
    const next = characters[index + 1]
    if (name === undefined || next?.codePoint === joiner) continue
    const isPresented = next?.codePoint === selector && next.start === end
    yield {
      edit: { start, end: isPresented ? next.end : end, with: utf8(`:${name}:`) },
      count: 1,
      emoji,
      name,
    }
  }
}

const joiner = 0x200d
