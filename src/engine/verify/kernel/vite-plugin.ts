import type { Plugin } from 'vite'
import { generateKernel } from './generate.ts'

const prefix = '\0virtual:sha2-kernel/'

/** Serves `virtual:sha2-kernel/256` and `/512`: kernels as base64, generated in the build so that no page has to. */
export const sha2Kernel = (): Plugin => ({
  name: 'sha2-kernel',
  resolveId: (id) => (`\0${id}`.startsWith(prefix) ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith(prefix)) return null
    const kernel = generateKernel(id === `${prefix}512` ? 64 : 32)
    return `export default ${JSON.stringify(btoa(String.fromCharCode(...kernel)))}`
  },
})
