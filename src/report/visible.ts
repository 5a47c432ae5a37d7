const letters: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' }

/** A text whose signs that show nothing are named: a terminal would obey some of them, and others turn a line around. */
export const visible = (written: string): string =>
  written.replace(/[\p{C}\u00A0\u2028\u2029]/gu, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return letters[sign] ?? `<U+${code}>`
  })
