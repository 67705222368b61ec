import type { ReactNode } from 'react'
import { Outlet, useRouteLoaderData } from 'react-router'
import { mayReceive } from '../../cases/core/access.ts'
import { hasRole } from '../../staff/core/actor.ts'
import { ministryProfile } from '../../staff/store/queries/ministryProfile.ts'
import { databaseContext } from '../../ui/context.ts'
import { DeskFrame } from '../../ui/deskFrame.tsx'
import { officerContext } from '../../ui/officer.ts'
import { OwnLanguage } from '../../ui/ownLanguage.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/layout.ts'
import { DeskSearch } from './deskSearch.tsx'

/** Pages for staff load script: they hydrate, and lists change without a new document. */
export const handle = { script: true }

export async function loader({ context }: Route.LoaderArgs) {
  const officer = context.get(officerContext)
  const profile = await ministryProfile(context.get(databaseContext).db)
  return {
    organisation: profile?.name ?? null,
    name: officer.name,
    receives: mayReceive(officer),
    followsMedia: hasRole(officer, 'media'),
    administers: hasRole(officer, 'administrator'),
  }
}

export default function DeskLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Frame>
      <Trouble error={error} home="/desk" />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const t = useWords('desk')
  const language = useLanguage()
  const desk = useRouteLoaderData<typeof loader>('desk/routes/layout')
  const navigation = [
    { to: '/desk', label: t('nav.start'), end: true },
    { to: '/desk/work', label: t('nav.work') },
    { to: '/desk/cases', label: t('nav.cases') },
    ...(desk?.receives ? [{ to: '/desk/new', label: t('nav.new') }] : []),
    ...(desk?.followsMedia
      ? [
          { to: '/desk/new-media', label: t('nav.newMedia') },
          { to: '/desk/outlets', label: t('nav.outlets') },
        ]
      : []),
    ...(desk?.administers ? [{ to: '/desk/settings', label: t('nav.settings') }] : []),
  ]
  return (
    <DeskFrame
      organisation={desk?.organisation?.[language]}
      home="/desk"
      navigation={navigation}
      person={
        desk && { name: desk.name[language], preferences: '/desk/preferences', signOut: '/desk/sign-out' }
      }
      languageSwitch={<OwnLanguage action="/desk/language" />}
      tools={<DeskSearch />}
    >
      {children}
    </DeskFrame>
  )
}
