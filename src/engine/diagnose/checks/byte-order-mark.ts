import { defineCheck } from '#engine/diagnose/finding.ts'
import { flaggedCharacters } from '#engine/diagnose/characters/flagged-characters.ts'
import { say } from '#engine/diagnose/message.ts'
import { utf8 } from '#engine/bytes/text.ts'

interface ByteOrderMark {
  readonly where: 'none' | 'body' | 'inside' | 'paste'
  readonly sent: boolean
}

const mark = { octets: utf8('\uFEFF') }

/** A byte order mark: three bytes that no editor shows and every signature covers (M20). */
export default defineCheck<ByteOrderMark>({
  id: 'byte-order-mark',
  words: {
    en: {
      title: ({ where, sent }) => {
        if (where === 'none') return say`No byte order mark (BOM)`
        if (where === 'paste') return say`The paste starts with a byte order mark (BOM)`
        if (where === 'inside') return say`A byte order mark (BOM) stands inside the body`
        return sent
          ? say`The body was sent with a byte order mark (BOM)`
          : say`The body starts with a byte order mark (BOM)`
      },
      detail: ({ where, sent }) => {
        if (where === 'none') return say`The body starts with its first character.`
        if (where === 'paste')
          return say`${mark} stands before the request line. The program that saved the file put it there; it is no part of the request.`
        return sent
          ? say`${mark} counts as three bytes of the body. Write the JSON as UTF-8 without BOM (C#: ${{ code: 'new UTF8Encoding(false)' }}).`
          : say`${mark} counts as three bytes if it was sent. Write the JSON as UTF-8 without BOM (C#: ${{ code: 'new UTF8Encoding(false)' }}).`
      },
    },
  },
  *find(evidence) {
    const { capture } = evidence
    const marks = flaggedCharacters(evidence).filter(({ kind }) => kind === 'byte-order-mark')
    const [first] = marks
    const ofPaste = capture.remarks.find(({ kind, at }) => kind === 'byte-order-mark' && at.start === 0)
    if (first !== undefined)
      yield {
        severity: first.source === 'added-by-the-paste' ? 'note' : 'warning',
        data: {
          where: first.position === 'structure' ? 'body' : 'inside',
          sent: first.source === 'on-the-wire',
        },
        places: marks.flatMap(({ at }) => (at === null ? [] : [{ view: 'capture', ...at } as const])),
      }
    if (ofPaste !== undefined)
      yield {
        severity: 'note',
        data: { where: 'paste', sent: false },
        places: [{ view: 'capture', start: ofPaste.at.start, end: ofPaste.at.end }],
      }
    if (first === undefined && ofPaste === undefined)
      yield { severity: 'passed', data: { where: 'none', sent: false }, places: [] }
  },
})
