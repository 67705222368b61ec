import { Link } from 'react-router'
import { type OpenKind, openKinds } from '../../cases/core/terms.ts'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'

/** Helps to tell a complaint from a tip (guide 5.1.1): what each kind is, as links to its own form. */
export function KindChoice({ kind }: { kind: OpenKind }) {
  const t = useWords(['portal', 'cases'])
  const home = `/${useLanguage()}/new`
  return (
    <nav aria-labelledby="kinds" className="mt-6">
      <h2 id="kinds" className="text-large">
        {t('portal:entry.choose')}
      </h2>
      <ul className="mt-3 grid gap-3 sm:grid-cols-3">
        {openKinds.map((one) => (
          <li key={one} className={`card p-4 ${one === kind ? 'border-2 border-brand bg-brand-soft' : ''}`}>
            {one === kind ? (
              <span aria-current="true" className="font-strong">
                {t(`cases:kind.${one}`)}
                <span className="sr-only">: {t('portal:entry.chosen')}</span>
              </span>
            ) : (
              <Link to={one === 'complaint' ? home : `${home}/${one}`} className="font-strong">
                {t(`cases:kind.${one}`)}
              </Link>
            )}
            <p className="mt-1 text-small">{t(`portal:entry.what.${one}`)}</p>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-muted">{t('portal:entry.unsure')}</p>
    </nav>
  )
}
