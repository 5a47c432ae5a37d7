import type { CaptureFormat } from './format.ts'

const files = import.meta.glob<CaptureFormat>('./formats/*.ts', { eager: true, import: 'default' })

/** Every form in which a request can be read, the most specific first. */
export const formats: readonly CaptureFormat[] = Object.values(files).sort(
  (left, right) => left.rank - right.rank,
)
