import { redirect } from 'react-router'
import { isolate } from '../../language/core/direction.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import { readDone } from '../core/doneNotice.ts'
import { readReference, showReference } from '../core/reference.ts'
import type { Route } from './+types/passedOn.ts'

/** Says that a step was taken by which the case left the officer's sight: there is no page of it any more to say so. */
export function loader({ params, request }: Route.LoaderArgs) {
  const reference = readReference(params.reference)
  const done = readDone(new URL(request.url).searchParams.get('done'))
  if (!reference || !done) throw redirect('/desk/work')
  return { reference, done }
}

export default function PassedOn({ loaderData: { reference, done } }: Route.ComponentProps) {
  const t = useWords('cases')
  return (
    <div className="max-w-2xl">
      <PageTitle title={t(`action.done.${done}`)}>
        {t('action.done.passedOn', { reference: isolate(showReference(reference)) })}
      </PageTitle>
      <p className="mt-8">
        <LinkButton to="/desk/work">{t('action.done.toWork')}</LinkButton>
      </p>
    </div>
  )
}
