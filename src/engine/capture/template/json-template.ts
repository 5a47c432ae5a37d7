import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Remark } from '#engine/capture/capture.ts'
import { bodyIn, noBody } from '#engine/capture/json-record/body.ts'
import type { RecordBody } from '#engine/capture/json-record/body.ts'
import { formBody, multipartBody } from '#engine/capture/json-record/form.ts'
import type { JsonSource } from '#engine/capture/json/json-source.ts'
import { at, isObject, rangeOf, textAt } from '#engine/capture/json/json-source.ts'
import { rangeAt, saidAt } from '#engine/capture/json/loose-json.ts'
import { joinedLayer } from '#engine/capture/layer/joined-layer.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { whole } from '#engine/capture/layer/layer.ts'

export interface TemplateBody {
  readonly body: RecordBody
  readonly remarks: readonly Remark[]
}

export const bodiless: TemplateBody = { body: noBody(), remarks: [] }

/** The body of a form whose fields are listed, as `type` has it. */
export const listedBody = (params: JsonSource, type: string): TemplateBody =>
  /multipart/i.test(type) ? multipartBody(params, type) : formBody(params)

export const textBody = (source: JsonSource): TemplateBody => ({ body: bodyIn(source, null), remarks: [] })

/** A body that stands in a file. */
export const fileBody = (source: JsonSource, name: string): TemplateBody => ({
  body: noBody(rangeAt(source)),
  remarks: [{ kind: 'not-in-paste', at: rangeAt(source), detail: name }],
})

/** A query of GraphQL and its variables, as clients put them into JSON. */
export function graphqlBody(source: JsonSource): TemplateBody {
  const query = at(source, 'query')
  if (query?.node.kind !== 'string') return bodiless
  const variables = at(source, 'variables')
  const said = isObject(variables) ? rangeOf(variables) : saidAt(variables)
  const pieces: readonly (Layer | Octets)[] = [
    utf8('{"query":'),
    rangeOf(query),
    ...(said === null || text(said.octets).trim() === '' ? [] : [utf8(',"variables":'), said]),
    utf8('}'),
  ]
  const content = whole(joinedLayer(pieces, 'graphql'))
  return { body: { content, kind: 'rewritten', at: rangeAt(source) }, remarks: [] }
}

/** Whether a client adds fields when it sends, because it is to sign the user in. */
export function authRemarks(auth: JsonSource | null, format: string): readonly Remark[] {
  if (auth === null || !isObject(auth) || auth.node.members.length === 0) return []
  const type = textAt(at(auth, 'type'))
  return type === null || /^(?:noauth|none|inherit)$/i.test(type)
    ? []
    : [{ kind: 'fields-rewritten', at: rangeAt(auth), detail: format }]
}
