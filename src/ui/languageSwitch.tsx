import { useLocation } from 'react-router'
import { useLanguage } from './page.tsx'
import { useWords } from './useWords.ts'

/** The same page in the other language. A plain link: the whole document turns round. */
export function LanguageSwitch({ className = 'nav-link' }: { className?: string }) {
  const t = useWords('ui')
  const other = useLanguage() === 'ar' ? 'en' : 'ar'
  return (
    <a href={inLanguage(useLocation(), other)} lang={other} hrefLang={other} className={className}>
      {t('otherLanguage')}
    </a>
  )
}

/** The address of this page in that language: `/ar/…` becomes `/en/…`, any other gets `?lang=en`. */
export function inLanguage(
  { pathname, search }: { pathname: string; search: string },
  language: 'ar' | 'en',
): string {
  if (/^\/(ar|en)(\/|$)/.test(pathname)) return pathname.replace(/^\/(ar|en)/, `/${language}`) + search
  const query = new URLSearchParams(search)
  query.set('lang', language)
  return `${pathname}?${query}`
}
