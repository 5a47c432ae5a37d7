import { nameOf } from '#engine/bytes/characters.ts'
import type { CharacterGroup, CharacterGroups } from './character-groups.ts'
import { codeOf, flagLimit } from './flagged-characters.ts'
import { say } from '#engine/diagnose/message.ts'
import type { Language, Message } from '#engine/diagnose/message.ts'

/** Words that all findings about characters share. */
export interface CharacterWords {
  /** How many, for a title. */
  readonly count: (count: number, one: string, other: string) => Message
  /** Which: how often, octets, code point and name. */
  readonly groups: (found: CharacterGroups) => Message
  /** Why they are believed to have been sent, to have come with the paste, or neither. A sentence of its own. */
  readonly because: (found: CharacterGroups) => Message
}

/** More kinds than these are only counted: a row is read at a glance. */
const named = 3

export const characterWords: Readonly<Record<Language, CharacterWords>> = {
  en: {
    count: (count, one, other) =>
      count >= flagLimit ? say`More than ${{ count, one, other }}` : say`${{ count, one, other }}`,
    groups: ({ groups }) => {
      const told = groups.slice(0, named).flatMap((group, index): Message => {
        const first = say`${group.count} × ${{ octets: group.octets }} ${nameInEnglish(group)}`
        return index === 0 ? first : ['; ', ...first]
      })
      const more = groups.length - named
      return more > 0 ? say`${told}; and ${{ count: more, one: 'other kind', other: 'other kinds' }}` : told
    },
    because: ({ source, reason, count, witness }) => {
      const [they, were, them] = count === 1 ? ['It', 'was', 'it'] : ['They', 'were', 'them']
      const length = { code: witness }
      if (source === 'on-the-wire')
        return reason === 'signature'
          ? say`${they} ${were} sent: the signature covers ${them}.`
          : say`${they} ${were} sent: ${length} counts ${them}.`
      if (source === 'undecided')
        return reason === 'json-grammar'
          ? say`JSON wants plain ASCII there; nothing in this capture says whether ${they.toLowerCase()} ${were} sent or came with the copy.`
          : say`Nothing in this capture says whether ${they.toLowerCase()} ${were} sent or came with the copy.`
      if (reason === 'signature')
        return say`${they} came with the copy: the signature verifies only without ${them}.`
      return reason === 'content-length'
        ? say`${they} came with the copy: ${length} fits only without ${them}.`
        : say`The server’s answer in the same paste has such characters too, and servers do not send those.`
    },
  },
}

const nameInEnglish = ({ codePoint }: CharacterGroup): string =>
  codePoint === null ? 'not UTF-8, a sign of windows-1252' : `${codeOf(codePoint)} ${nameOf(codePoint)}`
