import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdits, invertEdits } from '#engine/bytes/edit.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import type { Message } from '#engine/diagnose/message.ts'
import { repairById, repairs } from '#engine/diagnose/repairs.ts'
import { captureOf } from './capture-of.ts'

/** What was pasted, and what one of the repair's proposals must give. Octets that are no text are written as Latin-1. */
type Example = readonly [pasted: string, before: string]

const webhook = String.raw`{"bizType":"PAY","data":"{\"fee\":0.88000000,\"name\":\"冰\"}","bizIdStr":"29383937493038367292","bizId":29383937493038367292}`

const examples: Readonly<Record<string, readonly Example[]>> = {
  'quoted-printable': [
    ['{=22a=22:=22caf=C3=A9 =E2=80=9C=\r\n1=3D1=22}', '{"a":"café “1=1"}'],
    ['{"a":"b=\nc"}', '{"a":"bc"}'],
  ],
  'mail-quoting': [
    ['> {\n>   "a": 1\n> }', '{\n  "a": 1\n}'],
    ['{\n> > "a": 1\n> > }', '{\n"a": 1\n}'],
  ],
  bullets: [],
  'log-prefixes': [],
  'line-breaks-lost': [['{ \t"a": 1, \t"b": 2 }', '{\n\t"a": 1,\n\t"b": 2\n}']],
  'emoji-shortcodes': [
    ['{"a":":grinning: 😄"}', '{"a":"😀 :smile:"}'],
    ['{"a":":grinning: 😄"}', '{"a":"😀 😄"}'],
    ['{"a":":tada: :no_such:"}', '{"a":"🎉 :no_such:"}'],
  ],
  'line-numbers': [
    ['  9  {\n  10   "a": 1\n  11  }', '{\n "a": 1\n}'],
    ['1: {\n2: "a": 1\n3: }', '{\n"a": 1\n}'],
  ],
  fences: [
    ['{"a":1}\n```\n', '{"a":1}'],
    ['```json\n{"a":1}\n```', '{"a":1}'],
  ],
  'percent-encoded': [
    ['%7B%22a%22%3A%22b+c%C3%A9%22%7D', '{"a":"b+cé"}'],
    ['%7B%22a%22%3A%22b+c%22%7D', '{"a":"b c"}'],
  ],
  'html-entities': [
    ['{&quot;a&quot;:&#34;&#x27;&lt;&amp;&#34;}', `{"a":"'<&"}`],
    ['{&amp;quot;a&amp;quot;:&amp;quot;&amp;amp;&amp;quot;}', '{"a":"&"}'],
    ['{"a":"x&amp;amp;y"}', '{"a":"x&amp;y"}'],
    ['{&ldquo;a&rdquo;:&nbsp;1}', '{“a”:\u00a01}'],
  ],
  'windows-1252-octets': [['latin-1:{\x93a\x94:\x93caf\xe9\x94}', '{“a”:“café”}']],
  mojibake: [
    ['{"a":"CafÃ© crÃ¨me"}', '{"a":"Café crème"}'],
    ['{â€œaâ€\u009d:â€œbâ€}', '{“a”:“b”}'],
    ['{"a":"æµ\u008bè¯\u0095 Ã\u0097"}', '{"a":"测试 ×"}'],
    ['{"a":"Ã  la carte"}', '{"a":"à la carte"}'],
    ['{鈥渆nv鈥�:鈥淲EB鈥潁', '{“env”:“WEB”}'],
    ['{вЂњaвЂќ:1}', '{“a”:1}'],
    ['{โ€aโ€:1}', '{”a”:1}'],
  ],
  'byte-order-mark-added': [['\ufeff{"a":1}', '{"a":1}']],
  'invisible-characters': [
    ['{"a\u200b":\u2060"b\u00adc"\u202a}', '{"a":"bc"}'],
    ['\u202a{"a":1}', '{"a":1}'],
    ['{"a\u200b":"👩\u200d💻 ✔\ufe0f"}', '{"a":"👩\u200d💻 ✔\ufe0f"}'],
  ],
  'no-break-spaces': [
    ['{\u00a0\u3000"a":\u2009"b\u00a0c"}', '{  "a": "b c"}'],
    ['{"a":\u00a0"b\u00a0c"}', '{"a": "b\u00a0c"}'],
  ],
  'line-separators': [['{\u2028"a":1\u2029}', '{\n"a":1\n}']],
  'full-width-punctuation': [
    ['｛"a"：［1，2］，"b"："买，送"｝', '{"a":[1,2],"b":"买，送"}'],
    ['{"a"：１２}', '{"a":12}'],
  ],
  'curly-quotes': [
    ['{“a”:“b”}', '{"a":"b"}'],
    ['{”a”:”b”}', '{"a":"b"}'],
    ['{„a“:«b»,「c」:＂d＂,″e″:〝f〟}', '{"a":"b","c":"d","e":"f"}'],
    ['{“a”:“他说“特价”商品”}', '{"a":"他说“特价”商品"}'],
    ['{“a”:“他说“特价”商品”}', '{"a":"他说"特价"商品"}'],
    ['{“a”:“Ben’s \\“best\\“ cap”}', String.raw`{"a":"Ben's \"best\" cap"}`],
    ['{“a”:“Ben’s”}', '{"a":"Ben’s"}'],
    ['{"a":"Ben’s"}', `{"a":"Ben's"}`],
    ['{「a」:「他说“特价”商品」}', '{"a":"他说“特价”商品"}'],
  ],
  'look-alikes': [['{"сurrency":"USDT"}', '{"currency":"USDT"}']],
  'string-literal': [
    [String.raw`"{\"a\":\"b\\\"c\",\n\"d\":1}"`, `{"a":"b\\"c",\n"d":1}`],
    ['{""a"":""b"",""c"":""""}', '{"a":"b","c":""}'],
    [`'{"a":1}'`, '{"a":1}'],
  ],
  'dashes-and-dots': [
    ['{"a":"50% – it — …"}', '{"a":"50% -- it --- ..."}'],
    ['{"a":"50% – it …"}', '{"a":"50% - it ..."}'],
    ['{"a":"a → b ©"}', '{"a":"a -> b (c)"}'],
  ],
  'dressed-links': [
    ['{"a":"<https://a.example/b?c=d>"}', '{"a":"https://a.example/b?c=d"}'],
    ['{"a":"[https://a.example](https://a.example)"}', '{"a":"https://a.example"}'],
    ['{"a":"https://a.example<https://a.example>"}', '{"a":"https://a.example"}'],
    [
      '{"a":"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb&data=x"}',
      '{"a":"https://a.example/b"}',
    ],
  ],
  'markdown-escapes': [[String.raw`{"a\_b":"\*c\* \"d\" \\_"}`, String.raw`{"a_b":"*c* \"d\" \\_"}`]],
  indentation: [['{\n      "a": 1\n    }', '{\n  "a": 1\n}']],
  'wrapped-lines': [
    ['{"a":"b c d e\nf g","h":1}', '{"a":"b c d e f g","h":1}'],
    ['{"a":"b\nc","d":1}', '{"a":"bc","d":1}'],
    ['{\n  "a": "b\n  c"\n}', '{\n  "a": "b  c"\n}'],
    ['{"a":"b\\\nc"}', '{"a":"bc"}'],
  ],
  'backslashes-eaten': [
    [
      '{"a":"PAY","data":"{"b":"c","d":{}}","e":1}',
      String.raw`{"a":"PAY","data":"{\"b\":\"c\",\"d\":{}}","e":1}`,
    ],
    ['{"a":"the "best" cap"}', String.raw`{"a":"the \"best\" cap"}`],
  ],
  'number-quoted': [
    ['{"bizId":"29383937493038367292"}', '{"bizId":29383937493038367292}'],
    ['{"bizIdStr":219014596974616576}', '{"bizIdStr":"219014596974616576"}'],
  ],
  'big-number-rounded': [
    [webhook.replace(':29383937493038367292', ':29383937493038367000'), webhook],
    [webhook.replace(':29383937493038367292', ':2.9383937493038367e+19'), webhook],
    [webhook.replace(':29383937493038367292', ':2.9383937493038367E19'), webhook],
    [webhook.replace(':29383937493038367292', ':29383937493038366720'), webhook],
    [webhook.replace(':29383937493038367292', ':9223372036854775807'), webhook],
    [webhook.replace(':29383937493038367292', ':-7509550654380735940'), webhook],
    ['{"a":0.88,"b":"0.88000000"}', '{"a":0.88000000,"b":"0.88000000"}'],
    ['{"bizId":219014596974616580}', '{"bizId":219014596974616576}'],
  ],
  'spaces-inserted': [
    ['{"a": [1, 2], "b": "c: d"}', '{"a":[1,2],"b":"c: d"}'],
    [String.raw`{"a": "{\"b\": 1, \"c\": \"d, e\"}"}`, String.raw`{"a":"{\"b\":1,\"c\":\"d, e\"}"}`],
    [String.raw`{"a": "{\"b\": 1}"}`, String.raw`{"a":"{\"b\": 1}"}`],
  ],
  'pretty-printed': [
    ['{\n  "a": [\n    1,\n    {}\n  ]\n}', '{"a":[1,{}]}'],
    ['{"a":[1,{}]}', '{"a": [1, {}]}'],
    ['{ "a": [ 1, {} ] }', '{\n  "a": [\n    1,\n    {}\n  ]\n}'],
    ['{"a":[1,{}]}', '{\r\n\t"a": [\r\n\t\t1,\r\n\t\t{}\r\n\t]\r\n}'],
    ['{"a":[{"b":1}]}', '{\n  "a" : [ {\n    "b" : 1\n  } ]\n}'],
  ],
  'spaces-as-tabs': [
    ['{\n    "a": [\n        1\n    ]\n}', '{\n\t"a": [\n\t\t1\n\t]\n}'],
    ['{\n\t"a": 1\n}', '{\n  "a": 1\n}'],
  ],
  'nested-json-opened': [
    [String.raw`{"data":{"b":"c\"d"},"e":1}`, String.raw`{"data":"{\"b\":\"c\\\"d\"}","e":1}`],
  ],
  'slashes-unescaped': [
    ['{"a":"b/c"}', String.raw`{"a":"b\/c"}`],
    [String.raw`{"a":"{\"b\":\"c/d\"}","e":"f/g"}`, String.raw`{"a":"{\"b\":\"c\\\/d\"}","e":"f\/g"}`],
  ],
  'slashes-escaped': [
    [String.raw`{"a":"b\/c"}`, '{"a":"b/c"}'],
    [String.raw`{"a":"{\"b\":\"c\\\/d\"}"}`, String.raw`{"a":"{\"b\":\"c/d\"}"}`],
    [String.raw`{"a":"{\"b\":\"c\\\/d\"}"}`, String.raw`{"a":"{\"b\":\"c\\/d\"}"}`],
  ],
  'unicode-unescaped': [
    ['{"a":"é<&冰😀"}', String.raw`{"a":"\u00e9<&\u51b0\ud83d\ude00"}`],
    ['{"a":"é"}', String.raw`{"a":"\u00E9"}`],
    ['{"a":"é<&>"}', String.raw`{"a":"é\u003c\u0026\u003e"}`],
    [String.raw`{"a":"{\"b\":\"冰\"}","c":"é"}`, String.raw`{"a":"{\"b\":\"\\u51b0\"}","c":"\u00e9"}`],
  ],
  'unicode-escaped': [
    [String.raw`{"a":"\u00e9\u003C\n\u000a\ud83d\ude00\ud83d"}`, String.raw`{"a":"é<\n\u000a😀\ud83d"}`],
    [String.raw`{"a":"{\u0022b\u0022:\u00221\u0022}"}`, String.raw`{"a":"{\"b\":\"1\"}"}`],
    [String.raw`{"a":"\u00e9\u0026"}`, String.raw`{"a":"\u00e9&"}`],
    [String.raw`{"a":"{\"b\":\"\\u51b0\"}"}`, String.raw`{"a":"{\"b\":\"冰\"}"}`],
  ],
  'unicode-normalised': [
    ['{"a":"cafe\u0301 n\u0303"}', '{"a":"café ñ"}'],
    ['{"a":"café"}', '{"a":"cafe\u0301"}'],
  ],
  'keys-sorted': [
    [
      '{"bizId":1,"bizIdStr":"1","bizStatus":"OK","bizType":"PAY","data":"{}"}',
      '{"bizType":"PAY","data":"{}","bizIdStr":"1","bizId":1,"bizStatus":"OK"}',
    ],
    ['{"a":1,"b":2,"c":3}', '{"b":2,"c":3,"a":1}'],
    ['{"currency":"USDT","env":{},"orderAmount":1}', '{"env":{},"orderAmount":1,"currency":"USDT"}'],
  ],
  'empty-containers': [
    ['{"a":[],"b":"[]"}', '{"a":{},"b":"[]"}'],
    ['{"a":{}}', '{"a":[]}'],
  ],
  'entities-decoded': [['{"a":"b & <c>"}', '{"a":"b &amp; &lt;c&gt;"}']],
  'line-ends-changed': [
    ['{\n"a":1\n}', '{\r\n"a":1\r\n}'],
    ['{\r\n"a":1\r\n}', '{\n"a":1\n}'],
  ],
  'byte-order-mark-lost': [['{"a":1}', '\ufeff{"a":1}']],
  'line-end-added': [
    ['{"a":1}\n', '{"a":1}'],
    ['{"a":1}\r\n', '{"a":1}'],
    ['{"a":1} \n\n', '{"a":1}'],
  ],
  'line-end-lost': [
    ['{"a":1}', '{"a":1}\n'],
    ['{"a":1}', '{"a":1}\r\n'],
  ],
}

const octets = (pasted: string): Octets =>
  pasted.startsWith('latin-1:') ? new Uint8Array(Buffer.from(pasted.slice(8), 'latin1')) : utf8(pasted)

const written = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : '#')).join('')

describe('the registry', () => {
  it('holds every file of the folder under the name of its id, each with a rank of its own', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../src/engine/diagnose/repairs'))
    expect(repairs.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
    expect(new Set(repairs.map(({ rank }) => rank)).size).toBe(repairs.length)
  })

  it('is shown in full below', () => {
    expect(Object.keys(examples).sort()).toEqual(repairs.map(({ id }) => id).sort())
  })
})

describe.each(Object.entries(examples).filter(([, pairs]) => pairs.length > 0))('%s', (id, pairs) => {
  const propose = (pasted: string) => [
    ...(repairById(id)?.propose(octets(pasted), captureOf(octets(pasted))) ?? []),
  ]

  it.each(pairs)('%j was %j', (pasted, before) => {
    expect(propose(pasted).map(({ edits }) => text(applyEdits(octets(pasted), edits)))).toContain(before)
  })

  it.each(pairs)('%j comes back from each proposal', (pasted) => {
    for (const { edits, odds } of propose(pasted)) {
      const mended = applyEdits(octets(pasted), edits)
      expect(applyEdits(mended, invertEdits(octets(pasted), edits))).toEqual(octets(pasted))
      expect(odds).toBeGreaterThan(0)
      expect(odds).toBeLessThan(1)
    }
  })

  it.each(pairs)('%j is told in short sentences', (pasted) => {
    const words = repairById(id)?.words.en
    for (const { data } of propose(pasted)) {
      expect(written(words?.title(data) ?? []).length).toBeLessThan(70)
      expect(written(words?.title(data) ?? [])).not.toMatch(/\.$/)
      for (const message of [words?.detail(data), words?.fix(data)])
        expect(written(message ?? [])).toMatch(/\.$/)
    }
  })
})

it.each(['mail-quoting', 'line-numbers', 'indentation', 'bullets', 'log-prefixes', 'fences'])(
  '%s can be told where the reader undid it',
  (id) => {
    expect(written(repairById(id)?.words.en.detail(null) ?? [])).toMatch(/\.$/)
  },
)
