import { createContext, useContext } from 'react'
import type { Language } from '#engine/diagnose/message.ts'
import { wordsOf } from '#i18n/languages.ts'
import type { Words } from '#i18n/languages.ts'

const Spoken = createContext<Language>('en')

/** Sets the language of everything inside it. */
export const LanguageProvider = Spoken.Provider

/** The language of the page. */
export const useLanguage = (): Language => useContext(Spoken)

/** The catalogue of the page's language. */
export const useWords = (): Words => wordsOf(useLanguage())
