import { utf8 } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'

/** Octets of the body that was sent. */
interface Data {
  readonly sent: number
}

/** The body is set after the signature is made, or a stream was read to its end before. */
export default defineMistake<Data>({
  id: 'empty-body-signed',
  side: 'signer',
  dimension: 'body',
  layer: 'text',
  rank: 32,
  words: {
    en: {
      title: () => say`An empty body was signed, but one with content was sent.`,
      detail: ({ sent }) =>
        say`Your signature matches a body of ${{ bytes: 0 }}; the body you sent has ${{ bytes: sent }}.`,
      fix: () => say`Write the body before you sign, and sign the string that you send.`,
    },
  },
  calls: {
    PHP: { wrong: 'json_encode($order)', right: 'json_encode($order, JSON_THROW_ON_ERROR)' },
    JavaScript: { wrong: 'config.data', right: 'JSON.stringify(order)' },
    'C#': { wrong: 'new StreamReader(stream).ReadToEnd()', right: 'stream.Position = 0' },
    Java: { wrong: 'request.getReader()', right: 'new ContentCachingRequestWrapper(request)' },
    Go: { wrong: 'io.ReadAll(req.Body)', right: 'req.Body = io.NopCloser(bytes.NewReader(body))' },
  },
  *vary(body) {
    if (body.length > 0) yield { value: utf8(''), data: () => ({ sent: body.length }) }
  },
})
