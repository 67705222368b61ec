import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { BrandMark } from './brand.tsx'
import { LanguageSwitch } from './languageSwitch.tsx'
import { useWords } from './useWords.ts'

export type NavItem = { readonly to: string; readonly label: string; readonly end?: boolean }

type PublicFrameProps = {
  /** Whose site it is, under the name of the product. */
  readonly organisation: string
  readonly home: string
  readonly navigation: readonly NavItem[]
  /** The number under which the Digital Government Authority registered the site; without it no stamp is shown. */
  readonly officialNumber?: string | undefined
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** Everything around a public page. Works without script. */
export function PublicFrame(props: PublicFrameProps) {
  const t = useWords('ui')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line bg-surface">
        {props.officialNumber && <OfficialStamp number={props.officialNumber} />}
        <div className="mx-auto flex min-h-18 max-w-6xl flex-wrap items-center gap-x-6 px-4 py-1 sm:px-6">
          <Brand home={props.home} name={t('site')} under={props.organisation} />
          <div className="ms-auto sm:order-last">
            <LanguageSwitch />
          </div>
          <Navigation items={props.navigation} />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 outline-none sm:px-6 sm:py-12"
      >
        {props.children}
      </main>
      <footer className="on-dark bg-brand-dark text-surface print:hidden">
        <div className="mx-auto max-w-6xl px-4 py-8 text-small sm:px-6">{props.footer}</div>
      </footer>
    </div>
  )
}

export function SkipLink() {
  const t = useWords('ui')
  return (
    <a href="#content" className="skip-link">
      {t('skip')}
    </a>
  )
}

type BrandProps = {
  readonly home: string
  readonly name: string
  readonly under?: string | undefined
  /** Leaves `under` out on a desk where the head has no room for it. */
  readonly narrow?: boolean
}

export function Brand({ home, name, under, narrow }: BrandProps) {
  return (
    <Link
      to={home}
      title={under}
      className="flex min-h-11 items-center lg:shrink-0 gap-3 py-2 text-ink no-underline"
    >
      <BrandMark />
      <span className="leading-tight">
        <span className="block text-large font-strong text-brand-dark">{name}</span>
        {under && (
          <span className={`block text-small text-muted ${narrow ? 'sm:max-xl:hidden' : ''}`}>{under}</span>
        )}
      </span>
    </Link>
  )
}

/** The main ways of the site; on a phone they stand under the name, wrapped or in one line that scrolls. */
export function Navigation({ items, oneLine }: { items: readonly NavItem[]; oneLine?: boolean }) {
  const t = useWords('ui')
  if (items.length === 0) return null
  const list = oneLine ? 'flex overflow-x-auto sm:flex-wrap' : 'flex flex-wrap'
  return (
    <nav aria-label={t('menu')} className="w-full min-w-0 sm:w-auto print:hidden">
      <ul className={`-mx-3 ${list}`}>
        {items.map(({ to, label, end }) => (
          <li key={to}>
            <NavLink to={to} end={end ?? false} className="nav-link">
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function OfficialStamp({ number }: { number: string }) {
  const t = useWords('ui')
  return (
    <div className="on-dark bg-brand-dark text-surface">
      <p className="mx-auto flex max-w-6xl flex-wrap gap-x-4 px-4 py-1.5 text-small sm:px-6">
        <span className="font-strong">{t('official.stamp')}</span>
        <span>{t('official.registered', { number })}</span>
      </p>
    </div>
  )
}
