import type { FromSchema } from 'json-schema-to-ts'
import { outcomes } from '#engine/diagnose/outcome.ts'
import type { Report } from './report.ts'

const text = { type: 'string' } as const
const textOrNull = { type: ['string', 'null'] } as const
const base64 = { type: 'string', contentEncoding: 'base64' } as const
const base64OrNull = { type: ['string', 'null'], contentEncoding: 'base64' } as const
const count = { type: 'integer', minimum: 0 } as const

/** The JSON Schema of a report. `public/report.schema.json` is this, for whoever is no TypeScript. */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Whysig report',
  description: 'Why one signed request was rejected. Holds no key, no part of one and no expected signature.',
  type: 'object',
  additionalProperties: false,
  required: [
    'version',
    'tool',
    'outcome',
    'scheme',
    'headline',
    'mistakes',
    'signed',
    'expected',
    'algorithm',
    'ruledOut',
    'elapsedMs',
    'findings',
    'capture',
  ],
  properties: {
    version: { const: 1 },
    tool: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'version'],
      properties: { name: { const: 'whysig' }, version: text },
    },
    outcome: {
      enum: outcomes,
    },
    scheme: { ...textOrNull, description: 'The id of the signing scheme.' },
    headline: text,
    mistakes: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'side', 'title', 'detail', 'fix'],
        properties: {
          id: text,
          side: { enum: ['paste', 'signer', 'wire', 'verifier', 'key'] },
          title: text,
          detail: text,
          fix: text,
        },
      },
    },
    signed: { ...base64OrNull, description: 'The octets that the signature is proved to cover.' },
    expected: { ...base64OrNull, description: 'The octets that the scheme says must be signed.' },
    algorithm: textOrNull,
    ruledOut: { ...count, description: 'Variants computed that did not match.' },
    elapsedMs: count,
    findings: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'severity', 'title', 'detail', 'ranges'],
        properties: {
          id: text,
          severity: { enum: ['error', 'warning', 'note', 'passed'] },
          title: text,
          detail: text,
          ranges: {
            type: 'array',
            description: 'Half-open, in octets of the view.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['view', 'start', 'end'],
              properties: {
                view: { enum: ['capture', 'signed', 'expected', 'header'] },
                start: count,
                end: count,
              },
            },
          },
        },
      },
    },
    capture: {
      type: 'object',
      additionalProperties: false,
      required: ['format', 'fidelity', 'method', 'target', 'headers', 'body', 'bodyBytes', 'contentLength'],
      properties: {
        format: text,
        fidelity: { enum: ['exact', 'text', 'altered'] },
        method: textOrNull,
        target: textOrNull,
        headers: {
          type: 'array',
          items: { type: 'array', items: [text, text], minItems: 2, maxItems: 2, additionalItems: false },
        },
        body: { ...base64, description: "The body's octets as read, before any repair." },
        bodyBytes: count,
        contentLength: { type: ['integer', 'null'], minimum: 0 },
      },
    },
  },
} as const

type Described = FromSchema<typeof reportSchema>

/** Fails to compile where the schema and the type say different things. */
type Same =
  Report extends Readonly<Frozen<Described>> ? (Frozen<Described> extends Report ? true : false) : false

/** The same with everything read-only. */
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T

export const schemaIsType: Same = true
