import { redirect } from 'react-router'
import { allDepartments } from '../../staff/store/queries/departments.ts'
import { listAct } from '../../ui/listAct.ts'
import { ListPage } from '../../ui/listPage.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { categorySchema } from '../core/editTree.schema.ts'
import type { CategorySaid } from '../core/editTree.ts'
import { allCategories } from '../store/queries/categories.ts'
import type { Route } from './+types/categories.ts'
import { administrator } from './administrator.ts'
import { doTreeEdit, inTreeOrder, treeValue } from './categoryActs.ts'
import { CategoryFields } from './categoryFields.tsx'
import { readChanges, refusedEdit, wrongForm } from './editReading.ts'

const home = '/desk/settings/categories'

/** The tree of categories, general and special (guide 5.1.9): added, changed, ordered, moved, retired, taken back. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { insat, language } = administrator(context)
  const [tree, departments] = await Promise.all([allCategories(insat.db), allDepartments(insat.db)])
  const unitName = (code: string) => departments.find((one) => one.code === code)?.name[language] ?? code
  const nameOf = (code: string) => tree.find((one) => one.code === code)?.name
  const value = treeValue(language, nameOf, unitName)
  return {
    rows: inTreeOrder(tree).map((row) => ({
      ...row,
      label: row.name[language],
      level: row.parent === null ? ('top' as const) : ('below' as const),
      unit: unitName(row.department),
    })),
    departments: departments.map(({ code, name, retired }) => ({ code, name: name[language], retired })),
    edited: new URL(request.url).searchParams.get('edit'),
    changes: await readChanges(insat, 'category', { language, nameOf, value }),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { insat, officer, language } = administrator(context)
  const form = await readForm(request)
  const asked = listAct(form) ?? { act: 'add', code: '' }
  const { ar, en, parent, department, complexity, importance } = form.fields
  const said = categorySchema.safeParse({ name: { ar, en }, parent, department, complexity, importance })
  if (!said.success && (asked.act === 'add' || asked.act === 'change'))
    return wrongForm(form, asked, said.error.issues, language)
  const edited = await doTreeEdit(insat, officer, asked, said.data as CategorySaid)
  if ('refused' in edited) return refusedEdit(form, asked, edited, language)
  throw redirect(`${home}?done=${asked.act}`)
}

export default function Categories({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { departments, ...page } = loaderData
  return (
    <ListPage
      {...page}
      title={t('settings.categories.title')}
      lead={t('settings.categories.lead')}
      add={t('settings.categories.add')}
      home={home}
      wrong={actionData}
      ordered
      columns={[
        { key: 'unit', header: t('settings.categories.department'), cell: ({ unit }) => unit },
        {
          key: 'proposes',
          header: t('settings.categories.proposes'),
          cell: ({ complexity, importance }) =>
            `${t(`complexity.${complexity}`)} · ${t(`importance.${importance}`)}`,
        },
      ]}
      fields={(filled) => <CategoryFields {...filled} tree={page.rows} departments={departments} />}
    />
  )
}
