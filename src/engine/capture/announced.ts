import type { Capture } from './capture.ts'

/** How long the body was, and what says so. */
export interface Announced {
  /** In octets. */
  readonly length: number
  /** `Content-Length`, or the words of the witness as they stand in the paste. */
  readonly by: string
}

/** The length of the body that was sent, by Content-Length, or else by whatever wrote the capture and counted; null where nothing says it. */
export function announced({
  contentLength,
  witness,
}: Pick<Capture, 'contentLength' | 'witness'>): Announced | null {
  if (contentLength !== null) return { length: contentLength, by: 'Content-Length' }
  return witness === null ? null : { length: witness.length, by: witness.words }
}
