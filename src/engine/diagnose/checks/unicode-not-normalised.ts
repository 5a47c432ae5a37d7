import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { characters } from '#engine/bytes/utf8.ts'
import { defineCheck } from '#engine/diagnose/finding.ts'
import { placesInPaste } from '#engine/diagnose/in-paste.ts'
import { say } from '#engine/diagnose/message.ts'

interface NotNormalised {
  readonly count: number
  readonly octets: Octets
  readonly composed: Octets
}

/** Letters written as a base and an accent where one character exists: a file system or a database may put them together. */
export default defineCheck<NotNormalised>({
  id: 'unicode-not-normalised',
  words: {
    en: {
      title: ({ count }) =>
        say`${{ count, one: 'character is', other: 'characters are' }} not in normal form (NFC)`,
      detail: ({ octets, composed }) =>
        say`${{ octets }} looks the same as ${{ octets: composed }}, and is other bytes. If one side normalises the text and the other does not, the signature fails.`,
    },
  },
  *find({ capture }) {
    const body = capture.body.value
    const clusters = notNormalised(body)
    const [first] = clusters
    if (first === undefined) return
    const octets = body.slice(first.start, first.end)
    yield {
      severity: 'note',
      data: {
        count: clusters.length,
        octets,
        composed: new TextEncoder().encode(text(octets).normalize('NFC')),
      },
      places: placesInPaste(capture.body.from, clusters),
    }
  },
})

/** Longer piles of accents are art, not text. */
const longest = 64

/** A base and its combining marks, where normal form C writes them in another way (UAX #15). */
function notNormalised(body: Octets): readonly ByteRange[] {
  const clusters: ByteRange[] = []
  if (body.every((octet) => octet < 0xcc)) return clusters
  let start = 0
  let end = 0
  let marks = false
  const endCluster = (): void => {
    if (!marks || end - start > longest) return
    const cluster = text(body.subarray(start, end))
    if (cluster !== cluster.normalize('NFC')) clusters.push({ start, end })
  }
  for (const character of characters(body)) {
    const point = character.codePoint ?? 0
    if (point >= 0x300 && /\p{M}/u.test(String.fromCodePoint(point))) marks = true
    else {
      endCluster()
      start = character.start
      marks = false
    }
    ;({ end } = character)
  }
  endCluster()
  return clusters
}
