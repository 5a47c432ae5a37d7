import { concat, same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { announced } from '#engine/capture/announced.ts'
import { firstInvalidUtf8 } from '#engine/bytes/utf8.ts'
import type { Capture } from '#engine/capture/capture.ts'
import { readBase } from '#engine/scheme/read-base.ts'
import type { Piece, SignatureBase, SigningScheme } from '#engine/scheme/scheme.ts'
import { objectsOf, strictJson } from '#engine/diagnose/damage/reading.ts'
import type { Ledger, LedgerEntry, Shape, Term } from './ledger.ts'
import { oddsOf } from '#engine/diagnose/repair.ts'
import type { Candidate, RepairStep } from '#engine/diagnose/repair.ts'

/** How likely it is that a length fits by something that nobody thought of. */
const unthought = 0.05

/** How likely each is before the length is known. Sending the string to sign as the body is on record; blanking values is done, too. */
const prior = {
  stringToSign: 0.2,
  otherStringToSign: 0.06,
  valuesRemoved: 0.02,
  fewRemoved: 0.005,
} as const

/** Guess upon guess always finds a length that fits: a body less likely than this is no fit. */
const leastOddsOfFit = 0.02

/** The string to sign is held against Content-Length over bodies at least so likely, of which there may be so many. */
const leastOdds = 0.04
const mostBodies = 24

/** A value that somebody blanked had at least so many octets: an address, a name. */
const leastRemoved = 8

/** Fits beyond these are coincidences. */
const mostFits = 12

/** Holds the announced length against every body that may have been sent, against the string to sign over each, and against what is missing. */
export function keepLedger(
  capture: Capture,
  scheme: SigningScheme,
  candidates: readonly Candidate[],
): Ledger {
  const said = announced(capture)
  const length = said?.length ?? null
  const entries = [
    ...candidates.map((candidate) => bodyEntry(candidate, length)),
    ...stringEntries(capture, scheme, candidates),
    ...removedEntries(candidates, length),
  ]
  const fits = entries
    .filter((entry) => entry.fits)
    .toSorted((left, right) => right.plausibility - left.plausibility)
  return {
    announced: length,
    witness: said?.by ?? 'Content-Length',
    entries: shown(entries),
    fits: oneOfEach(fits),
  }
}

/** What an exact fit is worth, by how likely its body was before. */
const worth = (odds: number): number => odds / (odds + unthought)

function bodyEntry(candidate: Candidate, contentLength: number | null): LedgerEntry {
  const { body, steps } = candidate
  const odds = oddsOf(candidate)
  return {
    shape: shapeOf(steps.at(-1)),
    bytes: body.length,
    fits: body.length === contentLength && odds >= leastOddsOfFit,
    plausibility: (steps.length === 0 ? 1 : worth(odds)) * soundness(candidate),
    candidate,
    octets: body,
  }
}

/** What a body loses that is no text at all: it was saved in another encoding, in which a length proves little. */
const notText = 0.8
/** What a repair loses that leaves broken JSON: it has mended something else than what was broken. */
const stillBroken = 0.6

/** How far a body is what clients send, by itself. */
function soundness({ body, steps }: Candidate): number {
  if (steps.length === 0) return firstInvalidUtf8(body) === -1 ? 1 : notText
  return startsLikeJson(body) && strictJson(body) === null ? stillBroken : 1
}

const startsLikeJson = (body: Octets): boolean => body[0] === 0x7b || body[0] === 0x5b

/** The shape that the last repair gives a body. */
function shapeOf(step: RepairStep | undefined): Shape {
  if (step === undefined) return 'as-pasted'
  const put = text(step.edits[0]?.with ?? utf8(''))
  if (step.repair === 'byte-order-mark-lost') return 'with-bom'
  if (step.repair === 'byte-order-mark-added') return 'without-bom'
  if (step.repair === 'line-end-added') return 'without-line-end'
  if (step.repair === 'line-end-lost') return put === '\r\n' ? 'with-crlf-end' : 'with-line-end'
  if (step.repair === 'line-ends-changed') return put === '\r\n' ? 'crlf-line-ends' : 'lf-line-ends'
  const isCompact = step.edits.every((edit) => edit.with.length === 0)
  return isCompact && (step.repair === 'pretty-printed' || step.repair === 'spaces-inserted')
    ? 'compact'
    : 'repaired'
}

/** The string to sign over each likely body: as it is signed, with CR LF for each LF, without its last separator. */
function* stringEntries(
  capture: Capture,
  scheme: SigningScheme,
  candidates: readonly Candidate[],
): Iterable<LedgerEntry> {
  const result = readBase(scheme, capture)
  if (result.kind === 'missing' || scheme.direction === 'webhook') return
  const likely = candidates.filter((candidate) => oddsOf(candidate) >= leastOdds).slice(0, mostBodies)
  for (const candidate of likely) {
    const base = result.reading.base.map((piece) =>
      piece.role === 'body' ? { ...piece, octets: candidate.body } : piece,
    )
    yield stringEntry('string-to-sign', base, prior.stringToSign, candidate, capture)
    yield stringEntry('string-to-sign-crlf', base.map(withCrlf), prior.otherStringToSign, candidate, capture)
    if (base.at(-1)?.role === 'separator')
      yield stringEntry(
        'string-to-sign-no-last',
        base.slice(0, -1),
        prior.otherStringToSign,
        candidate,
        capture,
      )
  }
}

const withCrlf = (piece: Piece): Piece =>
  piece.role === 'separator' ? { ...piece, octets: utf8(text(piece.octets).replaceAll('\n', '\r\n')) } : piece

function stringEntry(
  shape: Shape,
  base: SignatureBase,
  odds: number,
  candidate: Candidate,
  capture: Capture,
): LedgerEntry {
  const terms = base.map(termOf)
  const bytes = terms.reduce((sum, term) => sum + term.bytes, 0)
  const fits = bytes === announced(capture)?.length
  return {
    shape,
    bytes,
    fits,
    plausibility: worth(odds * oddsOf(candidate)),
    candidate,
    terms,
    ...(fits && { octets: concat(base.map((piece) => piece.octets)) }),
  }
}

const controls: Readonly<Record<string, string>> = { '\n': 'LF', '\r\n': 'CR LF' }

function termOf({ role, octets }: Piece): Term {
  if (role !== 'separator') return { role, bytes: octets.length }
  const written = text(octets)
  return { role, bytes: octets.length, label: controls[written] ?? written }
}

/** Values taken out before posting: the likeliest body that is JSON and too short, and its names whose text is empty. */
function* removedEntries(
  candidates: readonly Candidate[],
  contentLength: number | null,
): Iterable<LedgerEntry> {
  const candidate = candidates.slice(0, mostBodies).find(({ body }) => strictJson(body) !== null)
  const json = candidate === undefined ? null : strictJson(candidate.body)
  if (candidate === undefined || json === null || contentLength === null) return
  const missing = contentLength - candidate.body.length
  const keys = [...objectsOf(json.root)].flatMap(({ members }) =>
    members.filter(({ value }) => value.kind === 'string' && value.text === '').map(({ name }) => name.text),
  )
  if (missing < leastRemoved || keys.length === 0) return
  const odds = missing >= leastRemoved * keys.length ? prior.valuesRemoved : prior.fewRemoved
  yield {
    shape: 'values-removed',
    bytes: contentLength,
    fits: true,
    plausibility: worth(oddsOf(candidate) * odds),
    candidate,
    keys,
  }
}

/** The likeliest of the fits that come about in the same way or are the same octets. */
function oneOfEach(fits: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const kept: LedgerEntry[] = []
  const ways = new Set<string>()
  for (const fit of fits) {
    const { octets } = fit
    const way = [fit.shape, ...fit.candidate.steps.map((step) => step.repair)].join()
    if (
      ways.has(way) ||
      (octets !== undefined && kept.some((other) => other.octets && same(other.octets, octets)))
    )
      continue
    ways.add(way)
    kept.push(fit)
    if (kept.length === mostFits) break
  }
  return kept
}

/** For the table: every fit, and the likeliest entry of each shape. */
function shown(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const best = new Map<Shape, LedgerEntry>()
  for (const entry of entries)
    if (entry.plausibility > (best.get(entry.shape)?.plausibility ?? 0)) best.set(entry.shape, entry)
  return entries.filter((entry) => entry.fits || best.get(entry.shape) === entry)
}
