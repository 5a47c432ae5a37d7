/** Whether a text reads as a whole request: a signature header, a blank line, and a body that has come to its end. */
export const readsComplete = (text: string): boolean =>
  /^\S*signature\s*[::]/im.test(text) && /\n[ \t]*\r?\n/.test(text) && /[}\]]\s*$/.test(text)

/** Whether a text looks like a secret and nothing else: one line of 16 to 128 letters and digits. */
export const looksLikeSecret = (text: string): boolean => /^[A-Za-z0-9]{16,128}$/.test(text.trim())

/** An input event that adds more than this many characters was no key: a script filled the box, text was dropped, or an input method pasted. */
export const pastedAtOnce = 64

/** Typing is taken for finished after so many milliseconds without a key. */
export const typingPause = 800

/** Whether a text is a debug link and nothing else. */
const isLink = (text: string): boolean => beginsAsLink(text) && !/\s/.test(text.trim())

/** How much a message around a link may have, in characters: more is something else that mentions one. */
const mostAround = 4_000

/** Characters of a link that a browser takes. A longer run of them would be too much for an expression, which throws. */
const longestLink = 1_000_000

/**
 * The one whole debug link in a text that is no capture: a ticket, a chat message, our own Markdown. Null where there is none, or
 * more than one.
 */
export function linkWithin(text: string): string | null {
  if (isLink(text)) return text
  if (text.length > longestLink + mostAround) return null
  const links = text.match(/(?:#|%23)\d{1,4}\.[pe]\.\d+\.[\w-]{20,}\.[\w-]{8}\.z/g) ?? []
  const [link] = links
  if (link === undefined || links.length > 1 || text.length - link.length > mostAround) return null
  return /^\S*signature\s*[::]/im.test(text) ? null : link
}

/** Whether a text begins with a debug link: one in a file may be longer than anybody wants to look at. */
export const beginsAsLink = (text: string): boolean =>
  /^\s*<?(?:https?:\/\/[^\s#]*)?(?:#|%23)?\d{1,4}\.[pe]\.\d+\.[\w-]{20}/.test(text)
