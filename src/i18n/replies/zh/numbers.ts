import type { Account, Sum } from '#engine/diagnose/account.ts'
import type { Comparison, Lane } from '#engine/diagnose/comparison.ts'
import type { Term } from '#engine/diagnose/ledger/ledger.ts'

/** The numbers of an account, in sentences: the arithmetic, or how long both bodies are and where they part. Empty where it has none. */
export function numbersOf({ sum, comparison, outcome }: Account): string {
  if (sum !== null) return arithmetic(sum)
  return comparison === null ? '' : difference(comparison, outcome === 'valid-after-repair' ? '粘贴' : '发送')
}

function arithmetic({ terms, total }: Sum): string {
  const figures = terms.map(({ bytes }) => bytes).join(' + ')
  return `长度正好吻合：Content-Length ${total} = ${figures}（${terms.map(nameOf).join(' + ')}）。`
}

const nameOf = ({ role, label }: Term): string =>
  ({ timestamp: '时间戳', separator: label ?? 'LF', nonce: 'nonce', body: 'JSON', extra: '其他内容' })[role]

function difference({ left, right, changes }: Comparison, other: '粘贴' | '发送'): string {
  const [first] = changes
  if (left.kind !== 'signed' || right === null || first === undefined) return ''
  const [signed, shown] = [bodyIn(left), bodyIn(right)]
  const lengths =
    signed !== null && shown !== null && lengthOf(signed) !== lengthOf(shown)
      ? `签名时的请求体为 ${lengthOf(signed)} 字节，${other}的为 ${lengthOf(shown)} 字节。`
      : left.octets.length === right.octets.length
        ? ''
        : `签名用了 ${left.octets.length} 字节，按规则应为 ${right.octets.length} 字节。`
  const at = first.left.start
  const place =
    signed !== null && at >= signed.start && at < signed.end
      ? `首个差异在请求体 +${at - signed.start}。`
      : `首个差异在待签名串 0x${at.toString(16).toUpperCase().padStart(2, '0')}。`
  return lengths + place
}

type Segment = Lane['segments'][number]

const lengthOf = ({ start, end }: Segment): number => end - start

/** The body among the parts of a lane; null where its parts are not known. */
const bodyIn = ({ segments }: Lane): Segment | null =>
  segments.length > 1 ? (segments.find(({ role }) => role === 'body') ?? null) : null
