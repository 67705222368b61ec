import { redirect } from 'react-router'
import { languageContext } from '../../ui/context.ts'
import type { Route } from './+types/language.ts'

/** `/` leads to the start page in the visitor's language. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${context.get(languageContext)}`, { headers: { vary: 'accept-language, cookie' } })
}
