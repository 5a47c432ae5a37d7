/** Each ASCII letter, and the letters of Greek, Cyrillic and odd Latin that look like it in common typefaces. */
const lookAlikes = `
A 0391 0410, B 0392 0412, C 03F9 0421, E 0395 0415, F 03DC, G 050C, H 0397 041D, I 0399 0406 04C0, J 037F 0408,
K 039A 03CF 041A 212A, M 039C 03FA 041C, N 039D, O 039F 041E, P 03A1 0420, Q 051A, S 0405, T 03A4 0422, V 0474, W 051C,
X 03A7 0425, Y 03A5 03D2 0423 04AE, Z 0396, a 0251 03B1 0430, b 042C 044C, c 03F2 0441, d 0501, e 03B5 03F5 0435 04BD,
f 03DD, g 0261, h 04BB, i 0131 03B9 0456, j 03F3 0458, k 03BA 043A, l 04CF, n 03B7 043F, o 03BF 03C3 043E,
p 03C1 03F1 0440, q 051B, r 0433, s 0455, t 03C4 0442, u 03C5, v 03BD 0475, w 0461 03C9 051D, x 03C7 0445, y 03B3 0443 04AF`

/** The letters that look like ASCII ones and are not, with the ASCII letter. */
export const letterLookAlikes: ReadonlyMap<number, string> = new Map(
  lookAlikes.split(',').flatMap((entry) => {
    const [letter = '', ...codePoints] = entry.trim().split(' ')
    return codePoints.map((hex): [number, string] => [parseInt(hex, 16), letter])
  }),
)
