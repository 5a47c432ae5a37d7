/** An offset as rows show it: upper-case hex without a prefix. */
export const hexOffset = (offset: number, digits: number): string =>
  offset.toString(16).toUpperCase().padStart(digits, '0')

/** An offset in both bases, for sentences. */
export const bothBases = (offset: number): string => `${offset} (0x${offset.toString(16).toUpperCase()})`

/** The offset that someone typed, decimal or with 0x in hex; null where it is neither. */
export function readOffset(typed: string): number | null {
  const digits = typed.trim()
  return /^(?:\d{1,15}|0[xX][0-9a-fA-F]{1,12})$/.test(digits) ? Number(digits) : null
}
