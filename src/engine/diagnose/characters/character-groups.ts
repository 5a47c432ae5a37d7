import type { Octets } from '#engine/bytes/octets.ts'
import type { Evidence, Source, SourceReason } from '#engine/diagnose/evidence.ts'
import type { Severity, Sighting } from '#engine/diagnose/finding.ts'
import { flaggedCharacters } from './flagged-characters.ts'
import type { FlaggedCharacter } from './flagged-characters.ts'
import { placeLimit } from '#engine/diagnose/in-paste.ts'

/** One character, and how often it is there. */
export interface CharacterGroup {
  /** Null: an octet that is a sign in windows-1252 and nothing in UTF-8. */
  readonly codePoint: number | null
  readonly octets: Octets
  readonly count: number
}

/** Flagged characters of one family that came from the same source for the same reason. */
export interface CharacterGroups {
  /** The most frequent first. */
  readonly groups: readonly CharacterGroup[]
  readonly count: number
  readonly source: Source
  readonly reason: SourceReason
  /** What announces the length of the body. */
  readonly witness: string
}

/** Flagged characters of a family, one sighting for each source and reason. */
export function* sightCharacters(
  evidence: Evidence,
  belongs: (flag: FlaggedCharacter) => boolean,
): Iterable<Sighting<CharacterGroups>> {
  const flags = flaggedCharacters(evidence).filter(belongs)
  for (const alike of grouped(flags, ({ source, reason }) => `${source} ${reason}`)) {
    const [{ source, reason }] = alike
    yield {
      severity: severityOf(alike, source),
      data: {
        groups: groupsOf(alike),
        count: alike.length,
        source,
        reason,
        witness: evidence.ledger.witness,
      },
      places: alike
        .slice(0, placeLimit)
        .flatMap(({ at }) => (at === null ? [] : [{ view: 'capture', ...at } as const])),
    }
  }
}

/** What a paste added is nothing to mend; what was sent in place of JSON's own signs is. In a text some may well be meant. */
function severityOf(flags: readonly FlaggedCharacter[], source: Source): Severity {
  if (source === 'added-by-the-paste' || flags.every(mayBeMeant)) return 'note'
  const breaksJson = flags.some(({ position }) => position === 'structure')
  return source === 'on-the-wire' && breaksJson ? 'error' : 'warning'
}

const mayBeMeant = ({ position, kind }: FlaggedCharacter): boolean =>
  position === 'value' && (kind === 'space' || kind === 'full-width')

const groupsOf = (flags: readonly FlaggedCharacter[]): readonly CharacterGroup[] =>
  grouped(flags, ({ codePoint, octets }) => codePoint ?? `octet ${octets[0]}`)
    .map((alike) => ({ codePoint: alike[0].codePoint, octets: alike[0].octets, count: alike.length }))
    .sort((left, right) => right.count - left.count)

/** Entries with an equal key together, in the order of their first. */
function grouped<T>(entries: readonly T[], keyOf: (entry: T) => unknown): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<unknown, [T, ...T[]]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), [entry])
    else group.push(entry)
  }
  return [...groups.values()]
}
