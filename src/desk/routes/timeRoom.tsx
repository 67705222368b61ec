import { Outlet, useLocation } from 'react-router'
import { allCategories } from '../../cases/store/queries/categories.ts'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/timeRoom.ts'
import { administrator } from './administrator.ts'

const home = '/desk/settings/time'
const pages = ['week', 'limits', 'ladder', 'due'] as const

/** Stands around every setting of time: for administrators alone. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context }, next) => {
    administrator(context)
    return next()
  },
]

/** The categories, for pages that time one by its own limits; they know categories by their code alone. */
export async function loader({ context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const tree = await allCategories(context.get(databaseContext).db)
  return {
    categories: tree.map(({ code, parent, name, retired }) => ({
      code,
      parent,
      name: name[language],
      retired,
    })),
  }
}

export default function TimeRoom({ loaderData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const { pathname } = useLocation()
  const current = pages.find((page) => pathname === `${home}/${page}`)
  return (
    <>
      <Tabs
        label={t('settings.nav.label')}
        tabs={[
          { to: home, label: t('settings.nav.year'), current: current === undefined },
          ...pages.map((page) => ({
            to: `${home}/${page}`,
            label: t(`settings.nav.${page}`),
            current: page === current,
          })),
        ]}
      />
      <Outlet context={loaderData.categories} />
    </>
  )
}
