import { allDepartments } from '../../staff/store/queries/departments.ts'
import { ListPage } from '../../ui/listPage.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/departments.ts'
import { administrator } from './administrator.ts'
import { takeBodyEdit } from './bodyActs.ts'
import { bodyChanges } from './bodyReading.ts'

/** The ministry's departments: added, renamed, retired, taken back. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { insat, language } = administrator(context)
  const all = await allDepartments(insat.db)
  return {
    rows: all.map((row) => ({ ...row, label: row.name[language] })),
    edited: new URL(request.url).searchParams.get('edit'),
    changes: await bodyChanges(insat, 'department', all, language),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  return takeBodyEdit(administrator(context), 'department', await readForm(request))
}

export default function Departments({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('desk')
  return (
    <ListPage
      {...loaderData}
      title={t('settings.page.departments.title')}
      lead={t('settings.page.departments.lead')}
      add={t('settings.departments.add')}
      home="/desk/settings/departments"
      wrong={actionData}
    />
  )
}
