import type { Octets } from '#engine/bytes/octets.ts'
import { readJson } from '#engine/json/json.ts'
import type { JsonNode } from '#engine/json/json.ts'

/** One public key of the answer, with the serial that a webhook names it by; empty where it has none. */
export interface AnsweredKey {
  readonly serial: string
  readonly pem: string
}

/**
 * The keys of an answer to Binance's certificate query, also with the header section before it, or its `data` alone; null where
 * the octets are no such answer (https://developers.binance.com/docs/binance-pay/webhook-query-certificate).
 */
export function readCertificateAnswer(octets: Octets): readonly AnsweredKey[] | null {
  const from = octets.findIndex((octet) => octet === 0x7b || octet === 0x5b)
  if (from < 0) return null
  const read = readJson(octets, { tolerant: true, from, prefix: true })
  if (read.kind !== 'json') return null
  const data = member(read.root, 'data') ?? read.root
  const keys = (data.kind === 'array' ? data.items : [data]).flatMap((entry) => {
    const pem = textOf(member(entry, 'certPublic'))
    return pem === null ? [] : [{ serial: textOf(member(entry, 'certSerial')) ?? '', pem }]
  })
  return keys.length === 0 ? null : keys
}

const member = (node: JsonNode, name: string): JsonNode | undefined =>
  node.kind === 'object' ? node.members.find((member) => member.name.text === name)?.value : undefined

const textOf = (node: JsonNode | undefined): string | null =>
  node?.kind === 'string' || node?.kind === 'number' ? node.text : null
