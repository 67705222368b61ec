import { data, redirect } from 'react-router'
import { Banner } from '../../ui/banner.tsx'
import { databaseContext } from '../../ui/context.ts'
import { firstProblems } from '../../ui/fieldErrors.ts'
import { officerContext } from '../../ui/officer.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { hasRole } from '../core/actor.ts'
import { inviteSchema } from '../core/invite.schema.ts'
import { invitePerson, stopPerson } from '../store/invite.ts'
import { partnerPeople } from '../store/queries/partnerPeople.ts'
import type { Route } from './+types/people.ts'
import { InviteForm } from './inviteForm.tsx'
import { PeopleTable } from './peopleTable.tsx'

type Context = Route.LoaderArgs['context']

/** The people of a body, for its coordinator: who is there, inviting and stopping. Nobody else finds a page here. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const coordinator = coordinatorOf(context)
  const done = new URL(request.url).searchParams.get('done')
  return {
    people: await partnerPeople(context.get(databaseContext).db, coordinator.partner ?? ''),
    self: coordinator.id,
    done: done === 'invited' || done === 'stopped' ? done : null,
  } as const
}

function coordinatorOf(context: Context) {
  const officer = context.get(officerContext)
  if (!hasRole(officer, 'coordinator')) throw data(null, { status: 404 })
  return officer
}

export async function action({ request, context }: Route.ActionArgs) {
  const coordinator = coordinatorOf(context)
  const insat = context.get(databaseContext)
  const { fields } = await readForm(request)
  if (fields.stop) {
    await stopPerson(insat, coordinator, fields.stop)
    return redirect('/partner/people?done=stopped')
  }
  const parsed = inviteSchema.safeParse({
    email: fields.email ?? '',
    name: { ar: fields.name_ar ?? '', en: fields.name_en ?? '' },
    language: fields.language || 'ar',
    coordinates: fields.coordinates === 'yes',
  })
  const wrong = (problems: Readonly<Record<string, string>>) =>
    data({ problems, values: fields }, { status: 422 })
  if (!parsed.success) return wrong(inFields(parsed.error.issues))
  const outcome = await invitePerson(insat, coordinator, parsed.data)
  return 'refused' in outcome ? wrong({ email: outcome.refused }) : redirect('/partner/people?done=invited')
}

type Issues = Parameters<typeof firstProblems>[0]

/** A name has a field for each language. */
function inFields(issues: Issues): Readonly<Record<string, string>> {
  return firstProblems(issues.map((issue) => ({ ...issue, path: [issue.path.join('_')] })))
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { people, self, done } = loaderData
  const t = useWords('staff')
  return (
    <div className="max-w-5xl">
      {done && !actionData && <Banner tone="good" live title={t(`people.${done}`)} />}
      <PageTitle title={t('people.title')} wrong={actionData !== undefined}>
        {t('people.lead')}
      </PageTitle>
      <div className="mt-6">
        <PeopleTable people={people} self={self} />
      </div>
      <InviteForm problems={actionData?.problems} values={actionData?.values} />
    </div>
  )
}
