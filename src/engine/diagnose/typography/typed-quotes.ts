/** How an editor curls quotes as they are typed: what stands before decides alone. */
export interface TypingRule {
  /** Characters after which a quote opens; the start of a line and white space are always among them. */
  readonly openAfter: string
  /** What becomes of two hyphens, and of three points, the moment they are typed. */
  readonly dash: string
  readonly dots: string
}

/** A text as it stands once it was typed into the editor. */
export function typeIn(text: string, { openAfter, dash, dots }: TypingRule): string {
  let typed = ''
  let two = ''
  for (const character of text) {
    if (character === '"' || character === "'") {
      const before = typed.at(-1) ?? ' '
      const opens = /\s/.test(before) || openAfter.includes(before)
      typed += character === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’'
    } else if (character === '-' && two.endsWith('-') && dash !== '--') typed = typed.slice(0, -1) + dash
    else if (character === '.' && two === '..' && dots !== '...') typed = typed.slice(0, -2) + dots
    else {
      typed += character
      two = (two + character).slice(-2)
      continue
    }
    two = ''
  }
  return typed
}
