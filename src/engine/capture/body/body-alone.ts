import type { Capture, Pasted, Remark } from '#engine/capture/capture.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { inPasted, whole } from '#engine/capture/layer/layer.ts'
import { captureOf } from '#engine/capture/parts.ts'
import type { Parts } from '#engine/capture/parts.ts'
import { codingOf } from './content-coding.ts'

/** What is known of a body that was given alone. */
export type AboutBody = Pick<Parts, 'fidelity' | 'witness' | 'remarks' | 'taken'>

/** A body without the request that it was sent in: no method, no fields. All octets of the layer are the body. */
export function bodyAlone(format: string, pasted: Pasted, layer: Layer, about: AboutBody): Capture {
  const coding = codingOf(layer.octets)
  const coded: readonly Remark[] =
    coding === null
      ? []
      : [
          {
            kind: 'content-coded',
            at: inPasted(layer, { start: 0, end: layer.octets.length }),
            detail: coding,
          },
        ]
  return captureOf(pasted, {
    ...about,
    format,
    method: null,
    target: null,
    fields: [],
    body: whole(layer),
    remarks: [...(about.remarks ?? []), ...coded],
  })
}
