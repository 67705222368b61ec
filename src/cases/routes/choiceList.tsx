import { data, redirect } from 'react-router'
import type { Edited } from '../../staff/core/edit.ts'
import { bothNames } from '../../staff/core/names.schema.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { type ListAct, listAct } from '../../ui/listAct.ts'
import { ListPage } from '../../ui/listPage.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { type ChoiceList, choiceLists } from '../core/terms.ts'
import { addChoice, orderChoice, renameChoice, restoreChoice, retireChoice } from '../store/editChoices.ts'
import { allChoices } from '../store/queries/categories.ts'
import type { Route } from './+types/choiceList.ts'
import { type Administrator, administrator } from './administrator.ts'
import { readChanges, refusedEdit, wrongForm } from './editReading.ts'

function listOf({ list }: { readonly list: string }): ChoiceList {
  const found = choiceLists.find((one) => one === list)
  if (!found) throw data(null, { status: 404 })
  return found
}

/** One of the ministry's short lists: why customers complain or don't (guide 5.1), why a case is declined, what a customer may seek. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { insat, language } = administrator(context)
  const list = listOf(params)
  const all = await allChoices(insat.db, list)
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name
  return {
    list,
    rows: all.map((row) => ({ ...row, label: row.name[language] })),
    edited: new URL(request.url).searchParams.get('edit'),
    changes: await readChanges(insat, list, { language, nameOf }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const admin = administrator(context)
  const list = listOf(params)
  const form = await readForm(request)
  const asked = listAct(form) ?? { act: 'add', code: '' }
  const said = bothNames.safeParse({ ar: form.fields.ar, en: form.fields.en })
  if (!said.success && (asked.act === 'add' || asked.act === 'change'))
    return wrongForm(form, asked, said.error.issues, admin.language)
  const edited = await doEdit(admin, list, asked, said.data as BothLanguages)
  if ('refused' in edited) return refusedEdit(form, asked, edited, admin.language)
  throw redirect(`/desk/settings/lists/${list}?done=${asked.act}`)
}

function doEdit(
  { insat, officer }: Administrator,
  list: ChoiceList,
  { act, code }: { readonly act: ListAct; readonly code: string },
  name: BothLanguages,
): Promise<Edited> {
  switch (act) {
    case 'add':
      return addChoice(insat, officer, list, name)
    case 'change':
      return renameChoice(insat, officer, list, code, name)
    case 'retire':
      return retireChoice(insat, officer, list, code)
    case 'restore':
      return restoreChoice(insat, officer, list, code)
    case 'up':
    case 'down':
      return orderChoice(insat, officer, list, code, act)
  }
}

export default function Choices({ loaderData: { list, ...page }, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  return (
    <ListPage
      {...page}
      title={t(`settings.list.${list}.title`)}
      lead={t(`settings.list.${list}.lead`)}
      add={t(`settings.list.${list}.add`)}
      home={`/desk/settings/lists/${list}`}
      wrong={actionData}
      ordered
    />
  )
}
