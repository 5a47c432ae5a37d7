import type { Octets } from '#engine/bytes/octets.ts'
import { isTelling } from '#engine/capture/head/telling-names.ts'
import { latin } from '#engine/capture/text/latin.ts'
import { pastOneBlank } from './signs.ts'

/** A place where a program is called by its name. */
export interface Place {
  /** Where its name begins. */
  readonly start: number
  /** Where its arguments begin. */
  readonly next: number
  /** What stands before it in its line. */
  readonly before: string
  readonly lineStart: number
}

/** What stands before a command: an indent, a prompt, another command, a word of prose with a colon, a number of a list. */
const prefix =
  /^[\s\u00a0]*$|[$%>;|&(`:]\s*$|(?:\u276f|\u279c|\u00bb|\u03bb)\s*$|\S#\s*$|^\s*(?:[-*\u2022]|\d+[.)])\s*$/
/** What may stand right before the name: its folder, programs that call others, assignments. */
const dress =
  /(?:(?:sudo|time|exec|command|nohup|watch|then|do|&)\s+|[A-Za-z_]\w*=[^\s'"]*\s+)*(?:[\w.~-]*[/\\])*(?:[A-Za-z]:\\[\w\\.-]*\\)?$/

/** The places where a program is called, in order. `names`: in lower case, ASCII. */
export function* places(octets: Octets, names: readonly string[], from = 0): Iterable<Place> {
  const firsts = names.map((name) => name.charCodeAt(0))
  for (let at = from; at < octets.length; at++) {
    const octet = (octets[at] ?? 0) | 0x20
    if (!firsts.includes(octet)) continue
    const name = names.find((one) => isNamed(octets, at, one))
    if (name === undefined) continue
    const lineStart = Math.max(lastLineEnd(octets, at) + 1, at - 400)
    const before = new TextDecoder().decode(octets.subarray(lineStart, at))
    if (prefix.test(before.replace(dress, ''))) yield { start: at, next: at + name.length, before, lineStart }
  }
}

function isNamed(octets: Octets, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++)
    if (
      ((octets[at + index] ?? 0) |
        (name[index] === '.' || name[index] === '(' || name[index] === '-' ? 0 : 0x20)) !==
      name.charCodeAt(index)
    )
      return false
  const next = at + name.length
  return name.endsWith('(') || pastOneBlank(octets, next) > next || continues(octets, next)
}

const continues = (octets: Octets, at: number): boolean =>
  octets[at] === 0x5c && (octets[at + 1] === 0x0a || octets[at + 1] === 0x0d)

function lastLineEnd(octets: Octets, at: number): number {
  let end = at - 1
  while (end >= 0 && at - end < 400 && octets[end] !== 0x0a && octets[end] !== 0x0d) end--
  return end
}

const requestLine = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+(?: HTTP\/\d(?:\.\d)?)?[ \t\r]*$/m
const versioned = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+ HTTP\/\d(?:\.\d)?[ \t\r]*$/m
const fieldName = /^([A-Za-z][\w-]{1,60}): \S/gm

/** As far as is looked for HTTP text around a command, in octets. */
const lookLimit = 262_144

/** Whether HTTP text stands before an offset: then a command after it is in its body, or beside it. */
export function followsMessage(octets: Octets, at: number): boolean {
  const before = latin(octets, { start: Math.max(0, at - lookLimit), end: at }, lookLimit)
  if (requestLine.test(before)) return true
  const names = [...before.matchAll(fieldName)].filter(([, name = '']) => isTelling(name))
  return names.length > 1
}

/** Whether HTTP text stands after an offset. */
export const precedesMessage = (octets: Octets, at: number): boolean =>
  versioned.test(latin(octets, { start: at, end: octets.length }, lookLimit))
