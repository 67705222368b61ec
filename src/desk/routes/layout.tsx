import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { DeskFrame } from '../../ui/deskFrame.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/layout.ts'

/** Pages for staff load script: they hydrate, and lists change without a new document. */
export const handle = { script: true }

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
  return (
    <DeskFrame
      organisation={t('organisation')}
      home="/desk"
      navigation={[{ to: '/desk', label: t('nav.start'), end: true }]}
    >
      {children}
    </DeskFrame>
  )
}
