import { expect, it } from 'vitest'
import { readSigningCode } from '#engine/diagnose/signing-code/read-code.ts'
import { rightPrograms } from './right-programs.ts'

it.each(rightPrograms)('a right program in %s tells nothing', (language, code) => {
  expect(readSigningCode(code)).toEqual({ language, tellTales: [] })
})
