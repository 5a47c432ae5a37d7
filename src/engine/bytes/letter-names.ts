/** From U+03B1; the capitals stand 32 before. */
const greek =
  'ALPHA,BETA,GAMMA,DELTA,EPSILON,ZETA,ETA,THETA,IOTA,KAPPA,LAMDA,MU,NU,XI,OMICRON,PI,RHO,FINAL SIGMA,SIGMA,TAU,UPSILON,PHI,CHI,PSI,OMEGA'

/** From U+0410; the small ones stand 32 after. */
const cyrillic =
  'A,BE,VE,GHE,DE,IE,ZHE,ZE,I,SHORT I,KA,EL,EM,EN,O,PE,ER,ES,TE,U,EF,HA,TSE,CHE,SHA,SHCHA,HARD SIGN,YERU,SOFT SIGN,E,YU,YA'

/** From U+0400; the small ones stand 80 after. */
const cyrillicOfOtherTongues =
  'IE WITH GRAVE,IO,DJE,GJE,UKRAINIAN IE,DZE,BYELORUSSIAN-UKRAINIAN I,YI,JE,LJE,NJE,TSHE,KJE,I WITH GRAVE,SHORT U,DZHE'

const apart: readonly (readonly [codePoint: number, name: string])[] = [
  [0xc6, 'LATIN CAPITAL LETTER AE'],
  [0xd0, 'LATIN CAPITAL LETTER ETH'],
  [0xd8, 'LATIN CAPITAL LETTER O WITH STROKE'],
  [0xde, 'LATIN CAPITAL LETTER THORN'],
  [0xdf, 'LATIN SMALL LETTER SHARP S'],
  [0xe6, 'LATIN SMALL LETTER AE'],
  [0xf0, 'LATIN SMALL LETTER ETH'],
  [0xf8, 'LATIN SMALL LETTER O WITH STROKE'],
  [0xfe, 'LATIN SMALL LETTER THORN'],
  [0x131, 'LATIN SMALL LETTER DOTLESS I'],
  [0x152, 'LATIN CAPITAL LIGATURE OE'],
  [0x153, 'LATIN SMALL LIGATURE OE'],
  [0x251, 'LATIN SMALL LETTER ALPHA'],
  [0x261, 'LATIN SMALL LETTER SCRIPT G'],
  [0x37f, 'GREEK CAPITAL LETTER YOT'],
  [0x3cf, 'GREEK CAPITAL KAI SYMBOL'],
  [0x3d2, 'GREEK UPSILON WITH HOOK SYMBOL'],
  [0x3dc, 'GREEK LETTER DIGAMMA'],
  [0x3dd, 'GREEK SMALL LETTER DIGAMMA'],
  [0x3f1, 'GREEK RHO SYMBOL'],
  [0x3f2, 'GREEK LUNATE SIGMA SYMBOL'],
  [0x3f3, 'GREEK LETTER YOT'],
  [0x3f5, 'GREEK LUNATE EPSILON SYMBOL'],
  [0x3f9, 'GREEK CAPITAL LUNATE SIGMA SYMBOL'],
  [0x3fa, 'GREEK CAPITAL LETTER SAN'],
  [0x461, 'CYRILLIC SMALL LETTER OMEGA'],
  [0x474, 'CYRILLIC CAPITAL LETTER IZHITSA'],
  [0x475, 'CYRILLIC SMALL LETTER IZHITSA'],
  [0x4ae, 'CYRILLIC CAPITAL LETTER STRAIGHT U'],
  [0x4af, 'CYRILLIC SMALL LETTER STRAIGHT U'],
  [0x4bb, 'CYRILLIC SMALL LETTER SHHA'],
  [0x4bd, 'CYRILLIC SMALL LETTER ABKHASIAN CHE'],
  [0x4c0, 'CYRILLIC LETTER PALOCHKA'],
  [0x4cf, 'CYRILLIC SMALL LETTER PALOCHKA'],
  [0x501, 'CYRILLIC SMALL LETTER KOMI DE'],
  [0x50c, 'CYRILLIC CAPITAL LETTER KOMI SJE'],
  [0x51a, 'CYRILLIC CAPITAL LETTER QA'],
  [0x51b, 'CYRILLIC SMALL LETTER QA'],
  [0x51c, 'CYRILLIC CAPITAL LETTER WE'],
  [0x51d, 'CYRILLIC SMALL LETTER WE'],
  [0x212a, 'KELVIN SIGN'],
]

/** Both cases of an alphabet; a final sigma has but one. */
function alphabet(script: string, letters: string, capital: number, small: number): [number, string][] {
  return letters.split(',').flatMap((letter, index) => {
    const ofSmall: [number, string] = [small + index, `${script} SMALL LETTER ${letter}`]
    const ofCapital: [number, string] = [capital + index, `${script} CAPITAL LETTER ${letter}`]
    return letter === 'FINAL SIGMA' ? [ofSmall] : [ofCapital, ofSmall]
  })
}

/** The Unicode names of the letters of Greek, Cyrillic and plain Latin, and of their look-alikes. */
export const letterNames: ReadonlyMap<number, string> = new Map([
  ...alphabet('LATIN', Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').join(','), 0x41, 0x61),
  ...alphabet('GREEK', greek, 0x391, 0x3b1),
  ...alphabet('CYRILLIC', cyrillic, 0x410, 0x430),
  ...alphabet('CYRILLIC', cyrillicOfOtherTongues, 0x400, 0x450),
  ...apart,
])
