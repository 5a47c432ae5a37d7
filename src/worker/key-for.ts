import type { Capture } from '#engine/capture/capture.ts'
import { proposeSchemes, schemeById } from '#engine/scheme/schemes.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import type { GivenKey } from '#engine/verify/key.ts'

/** The scheme chosen by hand, or else the one whose fields are there. */
export const schemeFor = (capture: Capture, chosen: string | null): SigningScheme | undefined =>
  chosen === null ? proposeSchemes(capture)[0] : schemeById(chosen)

/** The key, if it is of the kind that the scheme takes: a secret that is held for requests is no answer to a webhook. */
export const keyFor = (scheme: SigningScheme | undefined, key: GivenKey | null): GivenKey | null =>
  key !== null && key.kind === scheme?.key.kind ? key : null
