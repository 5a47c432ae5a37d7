import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import bytesPrinted from '#engine/diagnose/mistakes/bytes-printed.ts'
import csharpObjectPrinted from '#engine/diagnose/mistakes/csharp-object-printed.ts'
import emptyBodySigned from '#engine/diagnose/mistakes/empty-body-signed.ts'
import goValuePrinted from '#engine/diagnose/mistakes/go-value-printed.ts'
import mapPrinted from '#engine/diagnose/mistakes/map-printed.ts'
import objectNameSigned from '#engine/diagnose/mistakes/object-name-signed.ts'
import phpArrayPrinted from '#engine/diagnose/mistakes/php-array-printed.ts'
import placeholderSigned from '#engine/diagnose/mistakes/placeholder-signed.ts'
import pythonReprSigned from '#engine/diagnose/mistakes/python-repr-signed.ts'
import rubyInspectSigned from '#engine/diagnose/mistakes/ruby-inspect-signed.ts'
import valuesJoined from '#engine/diagnose/mistakes/values-joined.ts'
import { bodiesBy, textsBy, wordsOn } from './signed-bodies.ts'

const order =
  '{"env":{"terminalType":"WEB"},"merchantTradeNo":"43","orderAmount":0.01,"tags":["x",null],"paid":true}'

describe('Python', () => {
  it('prints what json.loads gives by str', () => {
    const body =
      '{"a":"it\'s","b":[1,2.5,1e-8,100.0,1e16,true,false,null],"c":{"d":"Café \u00a0🎁","e":"say \\"hi\\"\\n"},"f":"both \' and \\""}'
    expect(textsBy(pythonReprSigned, body)[0]).toBe(
      "{'a': \"it's\", 'b': [1, 2.5, 1e-08, 100.0, 1e+16, True, False, None], 'c': {'d': 'Café \\xa0🎁', 'e': 'say \"hi\"\\n'}, 'f': 'both \\' and \"'}",
    )
  })

  it('prints bytes by str, and the text itself by repr', () => {
    const texts = textsBy(pythonReprSigned, '{"d":"é\'"}')
    expect(texts).toContain('b\'{"d":"\\xc3\\xa9\\\'"}\'')
    expect(texts).toContain('\'{"d":"é\\\'"}\'')
  })

  it('says how what was signed begins', () => {
    expect(wordsOn(pythonReprSigned, '{"a":true}', "{'a': True}")).toBe(
      "A Python object was signed as Python prints it, not as JSON. Your signature matches 11 bytes that start with {'a': True}; the body you sent has 10 bytes.",
    )
  })

  it('prints nothing of what is no JSON but its bytes and its text', () => {
    expect(textsBy(pythonReprSigned, 'a=1')).toEqual(["b'a=1'", "'a=1'"])
  })
})

describe('Java', () => {
  it('prints a LinkedHashMap by toString', () => {
    const body =
      '{"env":{"t":"WEB"},"n":100.0,"x":1e-8,"big":10000000.0,"i":50,"l":["x","y",{"t":"WEB"}],"z":null,"b":true,"s":""}'
    expect(textsBy(mapPrinted, body)).toContain(
      '{env={t=WEB}, n=100.0, x=1.0E-8, big=1.0E7, i=50, l=[x, y, {t=WEB}], z=null, b=true, s=}',
    )
  })

  it('prints numbers of Gson as doubles', () => {
    expect(textsBy(mapPrinted, '{"a":1,"b":0.5}')).toContain('{a=1.0, b=0.5}')
  })
})

describe('Dart and Groovy', () => {
  it('print maps in their own signs', () => {
    expect(textsBy(mapPrinted, order)).toEqual(
      expect.arrayContaining([
        '{env: {terminalType: WEB}, merchantTradeNo: 43, orderAmount: 0.01, tags: [x, null], paid: true}',
        '[env:[terminalType:WEB], merchantTradeNo:43, orderAmount:0.01, tags:[x, null], paid:true]',
      ]),
    )
  })
})

describe('Go', () => {
  it('prints a map by %v, sorted and with floats', () => {
    expect(textsBy(goValuePrinted, '{"b":1e-8,"a":[1705724955616,null],"c":{"z":12.5,"y":true}}')[0]).toBe(
      'map[a:[1.705724955616e+12 <nil>] b:1e-08 c:map[y:true z:12.5]]',
    )
  })

  it('prints a struct by %+v and %v, and a pointer to it', () => {
    const texts = textsBy(goValuePrinted, '{"env":{"terminalType":"WEB"},"returnUrl":"","orderAmount":0.01}')
    expect(texts).toEqual(
      expect.arrayContaining([
        '{Env:{TerminalType:WEB} ReturnUrl: OrderAmount:0.01}',
        '&{Env:{TerminalType:WEB} ReturnUrl: OrderAmount:0.01}',
        '{Env:{TerminalType:WEB} ReturnURL: OrderAmount:0.01}',
        '{{WEB}  0.01}',
      ]),
    )
  })
})

describe('Ruby', () => {
  it('prints a hash by inspect, before 3.4 and since', () => {
    const texts = textsBy(rubyInspectSigned, '{"a b":1e-8,"c":[100.0,null,"x\\n#{y} \\"q\\""]}')
    expect(texts.slice(0, 4)).toEqual([
      '{"a b"=>1.0e-08, "c"=>[100.0, nil, "x\\n\\#{y} \\"q\\""]}',
      '{:"a b"=>1.0e-08, :c=>[100.0, nil, "x\\n\\#{y} \\"q\\""]}',
      '{"a b" => 1.0e-08, "c" => [100.0, nil, "x\\n\\#{y} \\"q\\""]}',
      '{"a b": 1.0e-08, c: [100.0, nil, "x\\n\\#{y} \\"q\\""]}',
    ])
  })
})

describe('PHP', () => {
  const texts = textsBy(phpArrayPrinted, '{"env":{"t":"WEB"},"n":0.01,"l":["é",null,true],"e":[]}')

  it('prints an array by print_r', () => {
    expect(texts).toContain(
      `Array
(
    [env] => Array
        (
            [t] => WEB
        )

    [n] => 0.01
    [l] => Array
        (
            [0] => é
            [1] => 
            [2] => 1
        )

    [e] => Array
        (
        )

)
`,
    )
  })

  it('prints it by var_export', () => {
    expect(texts).toContain(
      `array (
  'env' => 
  array (
    't' => 'WEB',
  ),
  'n' => 0.01,
  'l' => 
  array (
    0 => 'é',
    1 => NULL,
    2 => true,
  ),
  'e' => 
  array (
  ),
)`,
    )
  })

  it('prints it by serialize, with lengths in octets', () => {
    expect(texts).toContain(
      'a:4:{s:3:"env";a:1:{s:1:"t";s:3:"WEB";}s:1:"n";d:0.01;s:1:"l";a:3:{i:0;s:2:"é";i:1;N;i:2;b:1;}s:1:"e";a:0:{}}',
    )
  })
})

describe('C#', () => {
  it('prints an anonymous type by ToString', () => {
    expect(textsBy(csharpObjectPrinted, order)).toContain(
      '{ env = { terminalType = WEB }, merchantTradeNo = 43, orderAmount = 0.01, tags = System.Object[], paid = True }',
    )
  })
})

describe('bytes as numbers', () => {
  it('are as Go, JavaScript, Java, Python and .NET print them', () => {
    const texts = textsBy(bytesPrinted, '{é}')
    expect(texts).toEqual(
      expect.arrayContaining([
        '[123 195 169 125]',
        String(new TextEncoder().encode('{é}')),
        // Arrays.toString("{é}".getBytes("UTF-8"))
        '[123, -61, -87, 125]',
        '[123, 195, 169, 125]',
        JSON.stringify(Buffer.from('{é}')),
        JSON.stringify(new TextEncoder().encode('{é}')),
      ]),
    )
  })

  it('are as Node inspects a buffer, however long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 120 }), (octets) => {
        expect(textsBy(bytesPrinted, new Uint8Array(octets))).toContain(inspect(Buffer.from(octets)))
      }),
    )
  })
})

describe('names in place of the body', () => {
  it('are those that languages write', () => {
    const texts = textsBy(objectNameSigned, order)
    for (const name of [
      '[object Object]',
      'null',
      'undefined',
      'System.Byte[]',
      'Array',
      'None',
      'nil',
      'System.Collections.Generic.Dictionary`2[System.String,System.Object]',
    ])
      expect(texts).toContain(name)
  })

  it('are told', () => {
    expect(wordsOn(objectNameSigned, '{"a":1}', '[object Object]')).toBe(
      'The name of an object was signed instead of its text. Your signature matches a body of [object Object]; the body you sent has 7 bytes.',
    )
    expect(wordsOn(objectNameSigned, '{"a":1}', 'null')).toContain('null was signed in place of the body.')
  })

  it('may be the name of a variable that was not filled in', () => {
    expect(textsBy(placeholderSigned, order)).toEqual(
      expect.arrayContaining(['$body', '{payload}', '${data}', '{{json}}', '%s']),
    )
  })

  it('are never what was sent', () => {
    expect(textsBy(objectNameSigned, '{}')).not.toContain('{}')
    expect(bodiesBy(emptyBodySigned, '')).toEqual([])
    expect(textsBy(emptyBodySigned, '{}')).toEqual([''])
  })
})

describe('values one after another', () => {
  it('are as written, sorted by name, or with their names', () => {
    expect(textsBy(valuesJoined, '{"b":"x","a":0.10,"c":{"d":1}}')).toEqual(
      expect.arrayContaining([
        'x0.10{"d":1}',
        '0.10x{"d":1}',
        'x&0.10&{"d":1}',
        'bxa0.10c{"d":1}',
        'x0.1[object Object]',
      ]),
    )
  })
})
