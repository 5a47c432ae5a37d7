import type { Part } from './capture.ts'

/** A part as it is kept in storage and in links. */
export const writePart = ({ format, entry, of }: Part): readonly unknown[] => [format, entry, of]

/** Reads what `writePart` wrote, whoever wrote it; null where it is no part. */
export function readPart(written: unknown): Part | null {
  if (!Array.isArray(written)) return null
  const [format, entry, of]: readonly unknown[] = written
  if (typeof format !== 'string' || !/^[a-z0-9-]{1,64}$/.test(format)) return null
  return isCount(entry) && isCount(of) && entry <= of ? { format, entry, of } : null
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1
