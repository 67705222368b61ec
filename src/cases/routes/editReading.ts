import { data } from 'react-router'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { Refused } from '../../staff/core/edit.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { officerNames } from '../../staff/store/queries/officers.ts'
import { ar as staffAr } from '../../staff/words/ar.ts'
import { changeText } from '../../staff/words/changeText.ts'
import { editText } from '../../staff/words/editText.ts'
import { en as staffEn } from '../../staff/words/en.ts'
import { firstProblems } from '../../ui/fieldErrors.ts'
import type { ShownChange } from '../../ui/lastChanges.tsx'
import type { ListAct, WrongEdit } from '../../ui/listAct.ts'
import type { Form } from '../../ui/readForm.ts'
import type { EditedList } from '../store/edit.ts'
import { settingChanges } from '../store/queries/settingChanges.ts'
import { ar } from '../words/ar.ts'
import { en } from '../words/en.ts'

const shown = 20
const words = { ar: { ...ar.error, ...staffAr.error }, en: { ...en.error, ...staffEn.error } }

type Naming = {
  readonly language: Language
  readonly nameOf: (code: string) => BothLanguages | undefined
  /** What a value of a field is called. */
  readonly value?: (field: string, value: string) => string | undefined
}

/** The latest changes of one list, in words. */
export async function readChanges(
  { db }: Pick<Context, 'db'>,
  list: EditedList,
  { language, nameOf, value }: Naming,
): Promise<readonly ShownChange[]> {
  const changes = await settingChanges(db, list, shown)
  const officers = await officerNames(db, [...new Set(changes.map(({ actor }) => actor))])
  return changes.map((change) => {
    const name = nameOf(change.code ?? '')?.[language] ?? change.code ?? ''
    const who = officers.get(change.actor)?.[language] ?? ''
    return { id: change.id, at: change.at, ...changeText(change, language, { name, who, value }) }
  })
}

type Asked = { readonly act: ListAct; readonly code: string }

/** An edit that cannot be taken as it was typed: what is wrong by field, in words, and all that was typed. */
export function wrongForm(
  form: Form,
  asked: Asked,
  issues: Parameters<typeof firstProblems>[0],
  language: Language,
) {
  const texts: Readonly<Record<string, string>> = words[language]
  const errors = Object.entries(firstProblems(issues)).map(([field, code]) => [field, texts[code] ?? code])
  return wrongEdit(form, asked, Object.fromEntries(errors))
}

const fields: Partial<Record<Refused['refused'], string>> = {
  'no-such-department': 'department',
  'no-such-parent': 'parent',
  'two-levels': 'parent',
  'has-special': 'parent',
  'general-retired': 'parent',
}

/** An edit that the list refuses, at the field that it speaks of where the form has it. */
export function refusedEdit(form: Form, asked: Asked, refused: Refused, language: Language) {
  const field = fields[refused.refused] ?? 'form'
  return wrongEdit(form, asked, { [field in form.fields ? field : 'form']: editText(refused, language) })
}

function wrongEdit(form: Form, asked: Asked, errors: WrongEdit['errors']) {
  return data<WrongEdit>({ ...asked, errors, values: form.fields }, { status: 422 })
}
