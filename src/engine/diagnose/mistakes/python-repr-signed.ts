import { latin } from '#engine/capture/text/latin.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { print } from '#engine/diagnose/rewriting/print-value.ts'
import {
  pythonBytes,
  pythonPrinting,
  pythonRepr,
  pythonString,
} from '#engine/diagnose/rewriting/python-repr.ts'
import { insteadInEnglish, textsInstead } from '#engine/diagnose/rewriting/signed-texts.ts'
import type { Instead, SignedText } from '#engine/diagnose/rewriting/signed-texts.ts'

type Way = 'object' | 'bytes' | 'string'

function* texts(body: Octets): Iterable<SignedText<Way>> {
  const root = readableJson(body)
  const isContainer = root?.kind === 'object' || root?.kind === 'array'
  if (isContainer) yield [pythonRepr(root), 'object']
  yield [pythonBytes(latin(body, { start: 0, end: body.length }, body.length)), 'bytes']
  if (isContainer) {
    const printed = pythonRepr(root)
    // A text that is nearly JSON is often mended so.
    yield [printed.replaceAll("'", '"'), 'object']
    yield [print(root, { ...pythonPrinting, number: (digits) => digits }), 'object']
    yield [printed.replaceAll(' ', ''), 'object']
    yield [printed.replaceAll("'", '"').replaceAll(' ', ''), 'object']
  }
  if (root?.kind === 'object') {
    const pairs = root.members.map(({ name, value }) => `(${pythonString(name.text)}, ${pythonRepr(value)})`)
    yield [`dict_items([${pairs.join(', ')}])`, 'object']
    yield [`OrderedDict([${pairs.join(', ')}])`, 'object']
    yield [`OrderedDict(${pythonRepr(root)})`, 'object']
  }
  yield [pythonString(text(body)), 'string']
}

/** Python prints a dictionary in nearly the signs of JSON, and bytes with a `b` before them. */
export default defineMistake<Instead<Way>>({
  id: 'python-repr-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 33,
  words: {
    en: {
      title: ({ way }) =>
        ({
          object: say`A Python object was signed as Python prints it, not as JSON.`,
          bytes: say`Python bytes were signed as Python prints them: ${{ code: "b'…'" }}.`,
          string: say`The body was signed in quotes, as Python’s ${{ code: 'repr' }} prints it.`,
        })[way],
      detail: (data) => insteadInEnglish(data),
      fix: ({ way }) =>
        way === 'object'
          ? say`Write the JSON with ${{ code: 'json.dumps' }}, sign that string and send that same string.`
          : say`Sign the bytes of the body themselves, not what ${{ code: 'str' }} or ${{ code: 'repr' }} makes of them.`,
    },
  },
  calls: {
    Python: ({ way }) =>
      ({
        object: { wrong: 'str(order)', right: 'json.dumps(order)' },
        bytes: { wrong: 'str(body)', right: "body.decode('utf-8')" },
        string: { wrong: "f'{body!r}'", right: "f'{body}'" },
      })[way],
  },
  vary: (body) => textsInstead(body, texts),
})
