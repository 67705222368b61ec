import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { words as arabic } from './entry.words.ar.ts'
import type { Language } from './language/core/language.ts'

/** Key by key what the rooms can say; Arabic is the measure. */
export type Words = typeof arabic

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: Words
  }
}

/** All texts of all rooms in one language. Loaded only when asked for: a page loads its own language alone. */
async function loadWords(language: Language): Promise<Record<keyof Words, object>> {
  const { words } = await (language === 'ar' ? import('./entry.words.ar.ts') : import('./entry.words.en.ts'))
  return words
}

/** A speaker of one language. It keeps no state of a request, so one serves all. React escapes, so it does not. */
export async function speaker(language: Language): Promise<i18n> {
  const instance = i18next.createInstance()
  await instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await loadWords(language) },
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  })
  return instance
}
