import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { speaker } from '../entry.words.ts'
import type { DateChoice } from '../language/core/dates.ts'
import type { Language } from '../language/core/language.ts'
import { PageProvider } from './page.tsx'

/** The HTML of a component as it stands on a page of that language at that address, for tests. */
export async function testRender(
  element: ReactNode,
  language: Language,
  path = `/${language}`,
  dates: DateChoice | null = null,
): Promise<string> {
  const i18n = await speaker(language)
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MemoryRouter initialEntries={[path]}>
        <PageProvider page={{ language, csrf: 'token-of-the-test', dates }}>{element}</PageProvider>
      </MemoryRouter>
    </I18nextProvider>,
  )
}
