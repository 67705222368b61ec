import type { ReactNode } from 'react'
import { Outlet, useRouteLoaderData } from 'react-router'
import { hasRole } from '../../staff/core/actor.ts'
import { partnerNames } from '../../staff/store/queries/partners.ts'
import { databaseContext } from '../../ui/context.ts'
import { DeskFrame } from '../../ui/deskFrame.tsx'
import { officerContext } from '../../ui/officer.ts'
import { OwnLanguage } from '../../ui/ownLanguage.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/partnerLayout.ts'

/** The place of partner officers: the cases of their body and, for a coordinator, its people and figures. */
export async function loader({ context }: Route.LoaderArgs) {
  const officer = context.get(officerContext)
  const code = officer.partner ?? ''
  const names = await partnerNames(context.get(databaseContext).db, [code])
  return {
    body: names.get(code) ?? null,
    name: officer.name,
    coordinates: hasRole(officer, 'coordinator'),
  }
}

export default function PartnerLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Frame>
      <Trouble error={error} home="/partner" />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const t = useWords('portal')
  const language = useLanguage()
  const place = useRouteLoaderData<typeof loader>('portal/routes/partnerLayout')
  const navigation = [
    { to: '/partner', label: t('partner.nav.cases'), end: true },
    ...(place?.coordinates
      ? [
          { to: '/partner/people', label: t('partner.nav.people') },
          { to: '/partner/figures', label: t('partner.nav.figures') },
        ]
      : []),
  ]
  return (
    <DeskFrame
      organisation={place?.body?.[language]}
      home="/partner"
      navigation={navigation}
      person={
        place && {
          name: place.name[language],
          preferences: '/partner/preferences',
          signOut: '/desk/sign-out',
        }
      }
      languageSwitch={<OwnLanguage action="/partner/language" />}
    >
      {children}
    </DeskFrame>
  )
}
