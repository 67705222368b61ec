import { Form, useLocation } from 'react-router'
import { useWords } from '../../ui/useWords.ts'

/** Finds cases from any page of the desk; a whole reference leads to its case. */
export function DeskSearch() {
  const t = useWords('desk')
  const { pathname, search } = useLocation()
  const asked = pathname === '/desk/cases' ? (new URLSearchParams(search).get('q') ?? '') : ''
  return (
    <Form role="search" action="/desk/cases" className="flex min-w-0 grow items-center gap-2 sm:grow-0">
      <label htmlFor="desk-search" className="sr-only">
        {t('search.label')}
      </label>
      <input
        key={asked}
        id="desk-search"
        type="search"
        name="q"
        defaultValue={asked}
        placeholder={t('search.hint')}
        autoComplete="off"
        className="control own-direction w-full min-w-0 sm:w-60"
      />
      <button type="submit" className="button button-secondary">
        {t('search.submit')}
      </button>
    </Form>
  )
}
