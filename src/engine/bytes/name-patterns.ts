import { characterNames } from './character-names.ts'
import { letterNames } from './letter-names.ts'

/** Accents, as names of letters have them. */
const accents: ReadonlyMap<string, string> = new Map([
  ['\u0300', 'GRAVE'],
  ['\u0301', 'ACUTE'],
  ['\u0302', 'CIRCUMFLEX'],
  ['\u0303', 'TILDE'],
  ['\u0304', 'MACRON'],
  ['\u0306', 'BREVE'],
  ['\u0307', 'DOT ABOVE'],
  ['\u0308', 'DIAERESIS'],
  ['\u0309', 'HOOK ABOVE'],
  ['\u030a', 'RING ABOVE'],
  ['\u030b', 'DOUBLE ACUTE'],
  ['\u030c', 'CARON'],
  ['\u031b', 'HORN'],
  ['\u0323', 'DOT BELOW'],
  ['\u0326', 'COMMA BELOW'],
  ['\u0327', 'CEDILLA'],
  ['\u0328', 'OGONEK'],
])

/** In Vietnamese a letter may have one of the first, which make another vowel, and one of the second, its tone. Named in this order. */
const vowelMarks = new Set(['CIRCUMFLEX', 'BREVE', 'HORN'])
const tones = new Set(['GRAVE', 'ACUTE', 'TILDE', 'HOOK ABOVE', 'DOT BELOW'])

const plainName = (codePoint: number): string | undefined =>
  characterNames.get(codePoint) ?? letterNames.get(codePoint)

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase()

/** The names that follow from the number (The Unicode Standard, section 4.8); null where none does. */
export function nameInRange(codePoint: number): string | null {
  const within = (first: number, last: number): boolean => codePoint >= first && codePoint <= last
  if (within(0xff01, 0xff5e)) return `FULLWIDTH ${plainName(codePoint - 0xfee0)}`
  if (within(0xfe00, 0xfe0f)) return `VARIATION SELECTOR-${codePoint - 0xfe00 + 1}`
  if (within(0xe0100, 0xe01ef)) return `VARIATION SELECTOR-${codePoint - 0xe0100 + 17}`
  if (codePoint === 0xe0001) return 'LANGUAGE TAG'
  if (codePoint === 0xe007f) return 'CANCEL TAG'
  if (within(0xe0020, 0xe007e)) return `TAG ${plainName(codePoint - 0xe0000)}`
  if (within(0xac00, 0xd7a3)) return nameOfSyllable(codePoint - 0xac00)
  if (within(0xf900, 0xfad9) && /\p{Lo}/u.test(String.fromCodePoint(codePoint)))
    return `CJK COMPATIBILITY IDEOGRAPH-${hex(codePoint)}`
  return /\p{Unified_Ideograph}/u.test(String.fromCodePoint(codePoint))
    ? `CJK UNIFIED IDEOGRAPH-${hex(codePoint)}`
    : null
}

const initials = 'G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H'.split(',')
const vowels = 'A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I'.split(',')
const finals = ',G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H'.split(',')

/** The Unicode Standard, section 3.12: a syllable's number tells its letters. */
function nameOfSyllable(index: number): string {
  const initial = initials[Math.floor(index / (vowels.length * finals.length))]
  const vowel = vowels[Math.floor(index / finals.length) % vowels.length]
  return `HANGUL SYLLABLE ${initial}${vowel}${finals[index % finals.length]}`
}

/** The name of a Latin letter with one accent, or two as in Vietnamese; null where it is none. */
export function nameOfAccented(codePoint: number): string | null {
  const character = String.fromCodePoint(codePoint)
  if (character.normalize('NFC') !== character) return null
  const [letter = '', ...marks] = character.normalize('NFD')
  const base = letterNames.get(letter.codePointAt(0) ?? 0)
  if (base === undefined || !/[a-z]/i.test(letter) || marks.length === 0) return null
  const names = marks.map((mark) => accents.get(mark) ?? '')
  if (names.length === 1 && names[0] !== '') return `${base} WITH ${names[0]}`
  const vowel = names.find((name) => vowelMarks.has(name))
  const tone = names.find((name) => tones.has(name))
  if (names.length !== 2 || vowel === undefined || tone === undefined) return null
  return `${base} WITH ${vowel} AND ${tone}`
}
