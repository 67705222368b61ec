import { Link } from 'react-router'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/settingsStart.ts'
import { administrator } from './administrator.ts'

/** Each page of a group: its path, and the room whose words tell what it is for. */
const groups = {
  people: {
    departments: 'desk:settings.page.departments',
    partners: 'desk:settings.page.partners',
    '/desk/outlets': 'cases:media.settings',
  },
  subjects: {
    categories: 'cases:settings.categories',
    'lists/cause': 'cases:settings.list.cause',
    'lists/silence-reason': 'cases:settings.list.silence-reason',
  },
  decisions: {
    'lists/decline-reason': 'cases:settings.list.decline-reason',
    'lists/remedy': 'cases:settings.list.remedy',
    'lists/outside-body': 'cases:settings.list.outside-body',
    rules: 'cases:settings.rules',
  },
  time: { time: 'deadlines:settings' },
} as const
type Words = {
  [Group in keyof typeof groups]: (typeof groups)[Group][keyof (typeof groups)[Group]]
}[keyof typeof groups]

/** Everything that the ministry sets, in groups. */
export function loader({ context }: Route.LoaderArgs) {
  administrator(context)
  return null
}

export default function SettingsStart() {
  const t = useWords(['desk', 'cases', 'deadlines'])
  return (
    <>
      <PageTitle title={t('desk:settings.title')}>{t('desk:settings.lead')}</PageTitle>
      <div className="mt-6 grid items-start gap-6 md:grid-cols-2">
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group} aria-labelledby={group} className="card">
            <h2 id={group} className="text-large">
              {t(`desk:settings.group.${group}`)}
            </h2>
            <ul className="mt-3 space-y-3">
              {(Object.entries(groups[group]) as [string, Words][]).map(([path, words]) => (
                <li key={path}>
                  <Link to={path.startsWith('/') ? path : `/desk/settings/${path}`} className="font-strong">
                    {t(`${words}.title`)}
                  </Link>
                  <p className="text-small text-muted">{t(`${words}.lead`)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
