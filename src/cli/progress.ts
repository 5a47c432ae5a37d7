import { about } from '#i18n/values.ts'

/** A stream that may be a terminal. */
export interface Screen {
  readonly isTTY?: boolean
  readonly write: (words: string) => unknown
}

/** A line that says how far a search is, written over itself; where nobody looks, nothing is written. */
export interface ProgressLine {
  readonly show: (tried: number, total: number) => void
  readonly clear: () => void
}

const toStart = '\r\u001B[K'

export function progressLine(screen: Screen): ProgressLine {
  let shown = ''
  const write = (line: string): void => {
    if (line === shown) return
    screen.write(toStart + line)
    shown = line
  }
  const show = (tried: number, total: number): void => {
    const part = total === 0 ? 0 : Math.min(100, Math.floor((100 * tried) / total))
    write(`Searching: ${part}% of about ${about('en', total)} variants`)
  }
  return screen.isTTY === true ? { show, clear: () => write('') } : { show: () => {}, clear: () => {} }
}
