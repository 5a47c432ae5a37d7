import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import type { Remark, Sourced, Witness } from '#engine/capture/capture.ts'
import { whole } from '#engine/capture/layer/layer.ts'
import { supplied } from '#engine/capture/parts.ts'
import { bufferIn } from './buffer.ts'
import { rebuilt } from './rebuilt.ts'
import type { Value } from './value.ts'

export interface DumpedBody {
  readonly content: Sourced<Octets>
  readonly remarks: readonly Remark[]
  /** Something of it is not as it was. */
  readonly isLost: boolean
  readonly witness: Witness | null
}

/** The body as a dump shows it; null where it shows none. */
export function bodyOf(format: string, value: Value | null): DumpedBody | null {
  if (value === null) return null
  const { at } = value
  const empty = { content: supplied(utf8('')), isLost: true, witness: null }
  if (value.kind === 'text') {
    const cut: Remark = { kind: 'body-cut', at, detail: value.cut ?? '' }
    return {
      content: whole(value.layer),
      remarks: value.cut === null ? [] : [cut],
      isLost: value.cut !== null,
      witness: value.stated ?? null,
    }
  }
  if (value.kind === 'word') {
    if (/^(?:None|null|NULL|nil|undefined)$/.test(value.text)) return null
    const buffer = bufferIn(value)
    if (buffer === null) return { ...empty, remarks: [{ kind: 'body-not-shown', at, detail: format }] }
    const cut: Remark = { kind: 'body-cut', at, detail: `${buffer.more} more bytes` }
    const isCut = buffer.more > 0
    return { content: whole(buffer.layer), remarks: isCut ? [cut] : [], isLost: isCut, witness: null }
  }
  const json = rebuilt(value)
  if (json === null) return { ...empty, remarks: [{ kind: 'body-not-shown', at, detail: format }] }
  return {
    content: { value: utf8(json), from: { kind: 'assumed', assumption: 'compact-json' } },
    remarks: [{ kind: 'body-rewritten', at, detail: format }],
    isLost: true,
    witness: null,
  }
}
