/** Gives a text as a file, to the browser's downloads. Nothing is requested: the browser has it already. */
export function saveFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  // The download has begun by then, and holds the file itself.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
