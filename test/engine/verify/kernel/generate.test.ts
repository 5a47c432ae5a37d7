import { describe, expect, it } from 'vitest'
import { initialValues, roundConstants } from '#engine/verify/kernel/constants.ts'
import { generateKernel } from '#engine/verify/kernel/generate.ts'

describe('the constants', () => {
  it('are those that FIPS 180-4 prints', () => {
    // Sections 4.2.2, 4.2.3, 5.3.2 and 5.3.4: first and last of each.
    expect(roundConstants[32].at(0)).toBe(0x428a2f98n)
    expect(roundConstants[32].at(-1)).toBe(0xc67178f2n)
    expect(roundConstants[64].at(0)).toBe(0x428a2f98d728ae22n)
    expect(roundConstants[64].at(-1)).toBe(0x6c44198c4a475817n)
    expect(initialValues['SHA-224'].at(0)).toBe(0xc1059ed8n)
    expect(initialValues['SHA-224'].at(-1)).toBe(0xbefa4fa4n)
    expect(initialValues['SHA-384'].at(0)).toBe(0xcbbb9d5dc1059ed8n)
    expect(initialValues['SHA-384'].at(-1)).toBe(0x47b5481dbefa4fa4n)
  })
})

describe('generateKernel', () => {
  it.each([32, 64] as const)('makes a module that is small and that WebAssembly takes: %s', (bits) => {
    const kernel = Uint8Array.from(generateKernel(bits))
    expect(WebAssembly.validate(kernel)).toBe(true)
    expect(kernel.length).toBeLessThan(12_000)
    expect(WebAssembly.Module.exports(new WebAssembly.Module(kernel)).map(({ name }) => name)).toEqual([
      'memory',
      'digest',
      'lay',
    ])
  })
})
