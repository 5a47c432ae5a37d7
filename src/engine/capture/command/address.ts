const withScheme = /^[a-z][a-z\d+.-]*:\/\/[^\s]/i
const host =
  /^(?:[\w-]+\.)+[\w-]{2,}(?::\d+)?(?:[/?#]|$)|^\d+(?:\.\d+){3}(?::\d+)?(?:[/?#]|$)|^localhost(?::\d+)?(?:[/?#]|$)|^\[[\da-f:.]+\]/i
/** What stands for one in documentation and scripts: a variable, or a name in brackets. */
const placeholder = /^(?:\$|\{\{|<|%\w+%)/

/** Whether a word is an address, as far as a shape tells. */
export const isAddress = (word: string): boolean =>
  withScheme.test(word) || host.test(word) || placeholder.test(word)
