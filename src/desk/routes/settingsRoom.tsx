import { Link, Outlet, useLocation } from 'react-router'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/settingsRoom.ts'
import { administrator } from './administrator.ts'

const home = '/desk/settings'

/** Stands around everything that the ministry sets: for administrators alone. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context }, next) => {
    administrator(context)
    return next()
  },
]

export default function SettingsRoom() {
  const t = useWords('desk')
  const isStart = useLocation().pathname === home
  return (
    <>
      {!isStart && (
        <p className="mb-3 print:hidden">
          <Link to={home}>{t('settings.back')}</Link>
        </p>
      )}
      <Outlet />
    </>
  )
}
