import { fromBase64, toBase64 } from '#engine/bytes/encodings.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { text, utf8 } from '#engine/bytes/text.ts'
import { deflate, inflate } from './deflate.ts'
import { lock, unlock } from './passphrase.ts'
import { readCase, writeCase } from './shared-case.ts'
import type { SharedCase } from './shared-case.ts'
import { expand, shorten } from './shorthand.ts'

/**
 * A debug link's fragment: `1.p.<length>.<payload>.<check>.z`. Version; `p` plain or `e` encrypted; how many characters the payload
 * has; the payload, deflated JSON in shorthand, in base64url; the first six octets of SHA-256 over all before; an end mark. No sign of it means
 * anything to a browser, a chat program or Markdown.
 */
export type Fragment = string

/** What came of reading a link. */
export type LinkRead =
  | { readonly kind: 'case'; readonly shared: SharedCase }
  /** Needs its passphrase: `open` tries one, and gives null where it is another. */
  | { readonly kind: 'locked'; readonly open: (passphrase: string) => Promise<LinkRead | null> }
  /** Cut or changed on the way. Characters of the payload; null where they cannot be known. */
  | { readonly kind: 'damaged'; readonly got: number; readonly wanted: number | null }
  /** Written by a later version of this page. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Whole, and yet no case: nobody's page wrote that. */
  | { readonly kind: 'refused'; readonly why: 'too-large' | 'no-case' }

const version = 1

/** Octets of the JSON in a link: no capture that anybody reads is longer. A browser takes about a million characters of link. */
const mostInLink = 8_000_000

/** Writes the fragment of a link; null for a case that no page would open again. With a passphrase only its owner reads it. */
export async function writeLink(
  shared: SharedCase,
  passphrase: string | null = null,
): Promise<Fragment | null> {
  const json = utf8(writeCase(shared))
  if (json.length > mostInLink) return null
  const packed = await deflate(utf8(shorten(text(json))))
  const kind = passphrase === null ? 'p' : 'e'
  const octets = passphrase === null ? packed : await lock(packed, passphrase)
  const payload = toBase64Url(octets)
  const checked = `${version}.${kind}.${payload.length}.${payload}.`
  return `${checked}${await checkOf(checked)}.z`
}

/** Reads a fragment, with or without what stands before it. Null where it is no debug link at all. */
export async function readLink(address: string): Promise<LinkRead | null> {
  const found = findLink(address)
  if (found === null) return null
  const [, number = '', kind = '', rest = ''] = /^(\d{1,4})\.([a-z])\.(.*)$/s.exec(found) ?? []
  if (Number(number) > version) return { kind: 'newer', version: Number(number) }
  const [, size, payload = '', check, end] = /^(\d{1,9})\.([\w-]*)(?:\.([\w-]*))?(\.z)?/.exec(rest) ?? []
  const wanted = size === undefined ? null : Number(size)
  const damaged: LinkRead = { kind: 'damaged', got: payload.length, wanted }
  if (end === undefined || payload.length !== wanted || check?.length !== 8) return damaged
  if (check !== (await checkOf(`${number}.${kind}.${size}.${payload}.`))) return damaged
  const octets = fromBase64(payload)
  if (octets === null || toBase64Url(octets) !== payload) return damaged
  if (kind === 'p') return opened(octets)
  if (kind !== 'e') return { kind: 'refused', why: 'no-case' }
  return {
    kind: 'locked',
    open: async (passphrase) => {
      const unlocked = await unlock(octets, passphrase)
      return unlocked && opened(unlocked)
    },
  }
}

/**
 * The fragment in an address, or in what a mail or chat program made of it: `#` written as `%23`, broken over lines, with a full
 * stop after it.
 */
function findLink(address: string): string | null {
  const dense = address.replace(/[\s\u200b\u00ad]+/g, '').replace(/%2e/gi, '.')
  const start = /(?:^|#|%23)(\d{1,4}\.[a-z]\..*)$/s.exec(dense)
  return start?.[1] ?? null
}

async function opened(packed: Octets): Promise<LinkRead> {
  const octets = await inflate(packed, mostInLink)
  if (octets === 'too-large') return { kind: 'refused', why: 'too-large' }
  const short = octets && decode(octets)
  const json = short === null ? null : expand(short, mostInLink)
  const shared = json === null ? null : readCase(json)
  return shared === null ? { kind: 'refused', why: 'no-case' } : { kind: 'case', shared }
}

function decode(octets: Octets): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets)
  } catch {
    return null
  }
}

const toBase64Url = (octets: Octets): string =>
  toBase64(octets).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** Against damage, not against forgery: a link proves nothing about who made it. */
async function checkOf(checked: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(checked))
  return toBase64Url(new Uint8Array(digest, 0, 6))
}
