import { same } from '#engine/bytes/octets.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { JsonNode } from '#engine/json/json.ts'
import { writeJson } from '#engine/json/write.ts'
import {
  goEscapes,
  gsonEscapes,
  javaScriptSerializerEscapes,
  newtonsoftHtmlEscapes,
  noEscapes,
  pairEscapes,
  phpEscapes,
  phpHexEscapes,
  phpUnicodeEscapes,
  pythonEscapes,
  systemTextEscapes,
} from './json-escapes.ts'
import { indented, jacksonLayout, perlLayout, spaced, swiftLayout, withoutSpaces } from './json-layouts.ts'
import type { Spelling } from './json-spellings.ts'

/** Serialisers by the names that people know them by, each with the ways in which it writes. */
const writers: readonly (readonly [name: string, ways: readonly Spelling[]])[] = [
  ['JSON.stringify', [withoutSpaces, indented(2), indented(4), indented('tab')].map(plain)],
  [
    'json.dumps',
    [spaced, indented(2), indented(4)].flatMap((layout) => [
      { layout, escapes: pythonEscapes },
      { layout, escapes: noEscapes },
    ]),
  ],
  [
    'json_encode',
    [withoutSpaces, indented(4)].flatMap((layout) =>
      [phpEscapes, phpUnicodeEscapes, phpHexEscapes, noEscapes].map((escapes) => ({ layout, escapes })),
    ),
  ],
  ['Gson', [withoutSpaces, indented(2)].map((layout) => ({ layout, escapes: gsonEscapes }))],
  ['Go', [withoutSpaces, indented(2), indented('tab')].map((layout) => ({ layout, escapes: goEscapes }))],
  ['Rails', [{ layout: withoutSpaces, escapes: goEscapes }]],
  ['Ruby', [withoutSpaces, indented(2)].map(plain)],
  [
    'Jackson',
    [withoutSpaces, jacksonLayout('\n'), jacksonLayout('\r\n')].flatMap((layout) => [
      plain(layout),
      { layout, escapes: pairEscapes },
    ]),
  ],
  [
    'System.Text.Json',
    [withoutSpaces, indented(2), indented(2, '\r\n')].map((layout) => ({
      layout,
      escapes: systemTextEscapes,
    })),
  ],
  [
    'Json.NET',
    [withoutSpaces, indented(2), indented(2, '\r\n')].flatMap((layout) => [
      plain(layout),
      { layout, escapes: newtonsoftHtmlEscapes },
    ]),
  ],
  ['JavaScriptSerializer', [{ layout: withoutSpaces, escapes: javaScriptSerializerEscapes }]],
  ['Perl', [plain(perlLayout)]],
  ['Swift', [{ layout: swiftLayout, escapes: phpUnicodeEscapes }]],
]

function plain(layout: Spelling['layout']): Spelling {
  return { layout, escapes: noEscapes }
}

/** The one serialiser that writes `signed` for a JSON text, `octets` read as `root`; null where none or several do. */
export function whoWrites(signed: Octets, octets: Octets, root: JsonNode): string | null {
  const found = writers.filter(([, ways]) =>
    ways.some(({ layout, escapes }) => same(signed, writeJson(octets, root, { ...layout, ...escapes }))),
  )
  const [only] = found
  return only === undefined || found.length > 1 ? null : only[0]
}
