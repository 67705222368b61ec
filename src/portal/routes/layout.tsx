import type { ReactNode } from 'react'
import { data, Outlet } from 'react-router'
import { languages } from '../../language/core/language.ts'
import { PublicFrame } from '../../ui/frame.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/layout.ts'

/** Public pages stand under `/ar` or `/en`; any other first word is no page. */
export function loader({ params }: Route.LoaderArgs) {
  const { lang } = params as { lang?: string }
  if (lang !== undefined && !languages.some((language) => language === lang))
    throw data(null, { status: 404 })
  return null
}

export default function PortalLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Frame>
      <Trouble error={error} home={`/${useLanguage()}`} />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const t = useWords('portal')
  const home = `/${useLanguage()}`
  return (
    <PublicFrame
      organisation={t('organisation')}
      home={home}
      navigation={[
        { to: `${home}/new`, label: t('nav.new') },
        { to: `${home}/track`, label: t('nav.track') },
        { to: `${home}/how`, label: t('nav.how') },
      ]}
      footer={<p>{t('footer')}</p>}
    >
      {children}
    </PublicFrame>
  )
}
