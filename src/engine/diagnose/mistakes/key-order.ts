import type { Octets } from '#engine/bytes/octets.ts'
import { pieceOf, withPiece } from '#engine/diagnose/search/attempt.ts'
import { spell } from '#engine/diagnose/rewriting/json-spellings.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { inBody } from '#engine/diagnose/offsets.ts'
import { repairLimit } from '#engine/diagnose/repair.ts'
import { readJson } from '#engine/json/json.ts'
import type { JsonNode, JsonString } from '#engine/json/json.ts'
import { compact, writeJson } from '#engine/json/write.ts'

/** The first key that stood elsewhere: its offset in the body that was sent, and the key that was signed in its place. */
interface Moved {
  readonly at: number
  readonly signed: string
  readonly sent: string
}

interface Data extends Moved {
  readonly depth: 'top' | 'all'
}

/** `ksort`, `sort_keys`, a Java or Go map: the keys were sorted for signing alone. */
export default defineMistake<Data>({
  id: 'key-order',
  side: 'signer',
  dimension: 'body',
  rank: 34,
  words: {
    en: {
      title: () => say`The keys are in another order than when you signed.`,
      detail: ({ depth, at, signed, sent }) =>
        say`Your signature matches the keys sorted by name, ${depth === 'top' ? 'at the top level' : 'at every level'}. First difference at body ${inBody(at)}: signed ${{ code: signed }}, sent ${{ code: sent }}.`,
      fix: () => say`Do not sort the keys, nor parse and write the JSON again, between signing and sending.`,
    },
  },
  *vary(attempt) {
    const body = pieceOf(attempt, 'body')
    if (body === undefined || body.length > repairLimit) return
    const json = readJson(body)
    if (json.kind !== 'json') return
    for (const depth of ['all', 'top'] as const) {
      const moved = firstMoved(body, json.root, depth)
      if (moved === null) continue
      for (const { octets } of spell(body, json.root, depth))
        yield { attempt: withPiece(attempt, 'body', octets), data: { depth, ...moved } }
    }
  },
})

/** Null where the keys are sorted already. */
function firstMoved(body: Octets, root: JsonNode, depth: 'top' | 'all'): Moved | null {
  const sorted = readJson(writeJson(body, root, { ...compact, sortKeys: depth }))
  if (sorted.kind !== 'json') return null
  const signed = names(sorted.root)
  for (const sent of names(root)) {
    const name = signed.next()
    if (name.done === true) return null
    if (name.value.text !== sent.text) return { at: sent.start, signed: name.value.text, sent: sent.text }
  }
  return null
}

/** All keys in the order of the text. */
function* names(root: JsonNode): Generator<JsonString, void> {
  const open: JsonNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'string') yield node
    // What is pushed last is met first; a key is pushed after its value, and only keys are pushed as strings.
    if (node.kind === 'object')
      for (const { name, value } of node.members.toReversed()) {
        if (value.kind === 'object' || value.kind === 'array') open.push(value)
        open.push(name)
      }
    if (node.kind === 'array')
      open.push(...node.items.filter((item) => item.kind === 'object' || item.kind === 'array').reverse())
  }
}
