import type { Capture, Remark } from '#engine/capture/capture.ts'

/** Methods that send no body unless a field announces one (RFC 9110, section 9.3). */
const bodiless = /^(?:GET|HEAD|DELETE|OPTIONS|TRACE|CONNECT)$/i

/** Whether a request must have had a body: a field announces one, or its method has one and Content-Type says what it is. */
export function announcesBody({
  method,
  fields,
  contentLength,
}: Pick<Capture, 'method' | 'fields' | 'contentLength'>): boolean {
  if (contentLength !== null) return contentLength > 0
  const has = (wanted: string): boolean => fields.some(({ name }) => name.value.toLowerCase() === wanted)
  if (has('transfer-encoding')) return true
  return has('content-type') && !bodiless.test(method?.value ?? 'POST')
}

/** A capture of a form that never shows bodies, or that has lost one. What asks for nothing that has a body is whole as it is. */
export function withoutBody(capture: Capture, at: Remark['at']): Capture {
  if (capture.body.value.length > 0 || !announcesBody(capture)) return capture
  const remark: Remark = { kind: 'body-not-shown', at, detail: capture.format }
  return { ...capture, fidelity: 'altered', remarks: [...capture.remarks, remark] }
}
