import { Outlet } from 'react-router'
import { DeskFrame } from '../../ui/deskFrame.tsx'
import { useWords } from '../../ui/useWords.ts'

/** Pages for staff load script: they hydrate, and lists change without a new document. */
export const handle = { script: true }

export default function DeskLayout() {
  const t = useWords('desk')
  return (
    <DeskFrame
      organisation={t('organisation')}
      home="/desk"
      navigation={[{ to: '/desk', label: t('nav.start'), end: true }]}
    >
      <Outlet />
    </DeskFrame>
  )
}
