import { redirectDocument } from 'react-router'
import { languages } from '../../language/core/language.ts'
import { databaseContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'
import { readForm } from '../../ui/readForm.ts'
import { safeNext } from '../core/safeNext.ts'
import { chooseLanguage } from '../store/handle.ts'
import type { Route } from './+types/language.ts'

/** The officer wants the desk in that language, from now on and on every device. The whole document turns round. */
export async function action({ request, context }: Route.ActionArgs) {
  const { fields } = await readForm(request)
  const language = languages.find((known) => known === fields.language)
  if (language) await chooseLanguage(context.get(databaseContext), context.get(officerContext).id, language)
  return redirectDocument(safeNext(fields.next))
}

/** Nothing to see here: whoever opens the address wants the desk. */
export function loader() {
  return redirectDocument('/desk')
}
