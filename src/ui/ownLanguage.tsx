import { useLocation } from 'react-router'
import { CsrfField } from './csrfField.tsx'
import { useLanguage } from './page.tsx'
import { useWords } from './useWords.ts'

/**
 * The same page in the other language, and every page of whoever is signed in from now on; `action` keeps the choice
 * with them. A plain form: the whole document turns round.
 */
export function OwnLanguage({ action }: { action: string }) {
  const t = useWords('ui')
  const { pathname, search } = useLocation()
  const other = useLanguage() === 'ar' ? 'en' : 'ar'
  return (
    <form method="post" action={action}>
      <CsrfField />
      <input type="hidden" name="next" value={pathname + search} />
      <button type="submit" name="language" value={other} lang={other} className="button button-quiet">
        {t('otherLanguage')}
      </button>
    </form>
  )
}
