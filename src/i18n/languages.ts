import type { Language } from '#engine/diagnose/message.ts'
import { en } from './languages/en.ts'

/** Every visible word of the page. English is the shape: another language must have the same keys, or it does not compile. */
export type Words = typeof en

const catalogues: Readonly<Record<Language, Words>> = { en }

/** The catalogue of a language. */
export const wordsOf = (language: Language): Words => catalogues[language]
