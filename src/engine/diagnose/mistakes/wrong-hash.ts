import { text } from '#engine/bytes/text.ts'
import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { digestLength, hashOf, isMac } from '#engine/scheme/algorithm.ts'
import type { Hash } from '#engine/scheme/algorithm.ts'

/** The hash that was used, and the one of the rule. */
interface Data {
  readonly used: Hash
  readonly wanted: Hash
}

/** The usual ones first. */
const hashes: readonly Hash[] = [
  'SHA-256',
  'SHA-1',
  'SHA-384',
  'SHA-512',
  'MD5',
  'SHA3-512',
  'SHA3-256',
  'SHA-224',
  'SHA-512/256',
  'SHA3-384',
  'SHA3-224',
  'Keccak-512',
  'Keccak-256',
  'SHA-512/224',
]

/** What opening an RSA signature can tell (RFC 8017, section 9.2). */
const inRsa: readonly Hash[] = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']

/** Another hash than the rule's. Mostly its length gives it away. */
export default defineMistake<Data>({
  id: 'wrong-hash',
  side: 'signer',
  dimension: 'algorithm',
  rank: 15,
  covers: ['signature-form'],
  words: {
    en: {
      title: ({ used }) => say`The signature was made with ${used}.`,
      likely: ({ used }) => say`The signature was probably made with ${used}.`,
      detail: ({ used, wanted }) =>
        digestLength[used] === digestLength[wanted]
          ? say`Both give ${{ count: 2 * digestLength[used], one: 'hex digit', other: 'hex digits' }}, but the rule is ${wanted}.`
          : say`It has ${{ count: 2 * digestLength[used], one: 'hex digit', other: 'hex digits' }}; ${wanted} gives ${2 * digestLength[wanted]}.`,
      fix: ({ wanted }) => say`Use ${wanted}.`,
    },
  },
  calls: {
    'C#': ({ wanted }) => ({ wrong: 'new HMACSHA256(key)', right: `new HMAC${bare(wanted)}(key)` }),
    PHP: ({ used, wanted }) => ({
      wrong: `hash_hmac('${lower(used)}', $text, $secret)`,
      right: `hash_hmac('${lower(wanted)}', $text, $secret)`,
    }),
    Java: ({ used, wanted }) => ({
      wrong: `Mac.getInstance("Hmac${bare(used)}")`,
      right: `Mac.getInstance("Hmac${bare(wanted)}")`,
    }),
    Python: ({ used, wanted }) => ({
      wrong: `hashlib.${pythonic(used)}`,
      right: `hashlib.${pythonic(wanted)}`,
    }),
    JavaScript: ({ used, wanted }) => ({
      wrong: `createHmac('${lower(used)}', secret)`,
      right: `createHmac('${lower(wanted)}', secret)`,
    }),
    Go: ({ used, wanted }) => ({
      wrong: `hmac.New(${lower(used)}.New, key)`,
      right: `hmac.New(${lower(wanted)}.New, key)`,
    }),
    Ruby: ({ used, wanted }) => ({
      wrong: `OpenSSL::HMAC.hexdigest('${bare(used)}', secret, text)`,
      right: `OpenSSL::HMAC.hexdigest('${bare(wanted)}', secret, text)`,
    }),
  },
  *vary(right) {
    const possible = right.keying === 'none' ? inRsa : hashes
    for (const used of possible)
      if (used !== right.hash)
        yield { value: { ...right, hash: used }, data: () => ({ used, wanted: right.hash }) }
  },
  suspect({ scheme, reading }) {
    if (reading === null || !isMac(scheme.algorithm) || scheme.signature.encoding === 'base64') return null
    const wanted = hashOf[scheme.algorithm]
    const written = text(reading.signature.value).trim()
    if (!/^[0-9A-F]+$/i.test(written)) return null
    const used = usual.find((hash) => 2 * digestLength[hash] === written.length)
    return used === undefined || used === wanted ? null : { used, wanted }
  },
})

const usual: readonly Hash[] = ['SHA-256', 'SHA-1', 'SHA-384', 'SHA-512']

/** SHA256, as most languages have it. */
const bare = (hash: Hash): string => hash.replace('SHA-', 'SHA')
const lower = (hash: Hash): string => bare(hash).toLowerCase()
/** sha3_512, as Python has it. */
const pythonic = (hash: Hash): string => lower(hash).replace('-', '_')
