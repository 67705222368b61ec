import { createContext, type ReactNode, useContext } from 'react'
import type { DateChoice } from '../language/core/dates.ts'
import type { Language } from '../language/core/language.ts'

/** What every component may know of the page it stands on. */
export type Page = {
  readonly language: Language
  /** The token that each form carries; see `CsrfField`. */
  readonly csrf: string
  /** How the reader wants dates; nothing where they have not chosen. */
  readonly dates?: DateChoice | null
}

const PageContext = createContext<Page>({ language: 'ar', csrf: '' })

/** Stands once around the whole document, in root.tsx (and around a component in a test). */
export function PageProvider({ page, children }: { page: Page; children: ReactNode }) {
  return <PageContext value={page}>{children}</PageContext>
}

export function usePage(): Page {
  return useContext(PageContext)
}

/** The language of the page. */
export function useLanguage(): Language {
  return usePage().language
}
