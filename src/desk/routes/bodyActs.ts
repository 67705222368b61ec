import { data, redirect } from 'react-router'
import { departmentTies, partnerTies } from '../../cases/store/queries/departmentTies.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { bodySchemas } from '../../staff/core/body.schema.ts'
import type { BodyList } from '../../staff/core/change.ts'
import type { Edited } from '../../staff/core/edit.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { addBody, type BodySaid, changeBody, restoreBody, retireBody } from '../../staff/store/handle.ts'
import { ar } from '../../staff/words/ar.ts'
import { editText } from '../../staff/words/editText.ts'
import { en } from '../../staff/words/en.ts'
import { firstProblems } from '../../ui/fieldErrors.ts'
import { type ListAct, listAct, type WrongEdit } from '../../ui/listAct.ts'
import type { Form } from '../../ui/readForm.ts'

const words = { ar: ar.error, en: en.error }
const ties = { department: departmentTies, partner: partnerTies }

type Editor = { readonly insat: Context; readonly officer: Officer; readonly language: Language }

/** Does what the page of departments or of partners asks for, and leads back to it; else gives back what was typed. */
export async function takeBodyEdit(editor: Editor, list: BodyList, form: Form) {
  const { act, code } = listAct(form) ?? { act: 'add', code: '' }
  const wrong = (errors: WrongEdit['errors']) =>
    data<WrongEdit>({ act, code, errors, values: form.fields }, { status: 422 })
  const { ar, en, email, phone } = form.fields
  const reached = list === 'partner' ? { email, phone } : {}
  const said = bodySchemas[list].safeParse({ name: { ar, en }, ...reached })
  if (!said.success && (act === 'add' || act === 'change'))
    return wrong(problemTexts(firstProblems(said.error.issues), editor.language))
  const edited = await doEdit(editor, list, { act, code }, said.data as BodySaid)
  if ('refused' in edited) return wrong({ form: editText(edited, editor.language) })
  throw redirect(`/desk/settings/${list}s?done=${act}`)
}

function problemTexts(problems: Readonly<Record<string, string>>, language: Language) {
  const texts: Readonly<Record<string, string>> = words[language]
  return Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, texts[code] ?? code]))
}

function doEdit(
  { insat, officer }: Editor,
  list: BodyList,
  { act, code }: { readonly act: ListAct; readonly code: string },
  said: BodySaid,
): Promise<Edited> {
  switch (act) {
    case 'add':
      return addBody(insat, officer, list, said)
    case 'change':
      return changeBody(insat, officer, list, code, said)
    case 'retire':
      return retireBody(insat, officer, list, code, ties[list])
    case 'restore':
      return restoreBody(insat, officer, list, code)
    case 'up':
    case 'down':
      return Promise.resolve({ refused: 'no-such-entry' })
  }
}
