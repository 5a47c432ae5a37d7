import { defineScheme } from './scheme.ts'

/** Stands in where no scheme's fields are there: no rule, no signature, only a body, so that the rest can still be looked at. */
export const noScheme = defineScheme({
  id: '',
  title: '',
  reference: '',
  direction: 'request',
  algorithm: 'HMAC-SHA512',
  key: { kind: 'secret', decode: 'utf8' },
  base: [{ body: true }],
  signature: { field: '', encoding: 'hex-upper' },
  rules: [],
  fits: () => 0,
})
