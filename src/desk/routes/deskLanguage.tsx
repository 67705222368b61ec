import { useLocation } from 'react-router'
import { CsrfField } from '../../ui/csrfField.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'

/** The same page in the other language, and the desk from now on. A plain form: the whole document turns round. */
export function DeskLanguage() {
  const t = useWords('ui')
  const { pathname, search } = useLocation()
  const other = useLanguage() === 'ar' ? 'en' : 'ar'
  return (
    <form method="post" action="/desk/language">
      <CsrfField />
      <input type="hidden" name="next" value={pathname + search} />
      <button type="submit" name="language" value={other} lang={other} className="button button-quiet">
        {t('otherLanguage')}
      </button>
    </form>
  )
}
