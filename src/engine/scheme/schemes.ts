import type { Capture } from '#engine/capture/capture.ts'
import type { SigningScheme } from './scheme.ts'

const files = import.meta.glob<SigningScheme>('./schemes/*.ts', { eager: true, import: 'default' })

/** Every scheme that is known, by file name. */
export const schemes: readonly SigningScheme[] = Object.values(files)

export const schemeById = (id: string): SigningScheme | undefined =>
  schemes.find((scheme) => scheme.id === id)

/** The schemes whose fields the capture has, the one that fits best first. */
export const proposeSchemes = (capture: Capture): readonly SigningScheme[] =>
  schemes
    .map((scheme) => ({ scheme, fit: scheme.fits(capture) }))
    .filter(({ fit }) => fit > 0)
    .sort((left, right) => right.fit - left.fit)
    .map(({ scheme }) => scheme)
