import { officerId } from '../../staff/core/actor.ts'
import { partnerPeople } from '../../staff/store/queries/partnerPeople.ts'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { mustNotHandle } from '../core/independence.ts'
import { ownReferral } from '../core/partnerActs.ts'
import type { Route } from './+types/partnerPass.ts'
import { PartnerForm } from './partnerForm.tsx'
import { openPartnerStep, takePartnerStep } from './partnerStep.ts'
import { useStepFields } from './stepFields.ts'

/** Hands the case to a colleague of the same body. */
export async function loader(args: Route.LoaderArgs) {
  const { step, found } = await openPartnerStep(args, 'pass')
  const { insat, actor, state, partner } = found
  const has = ownReferral(state, actor)?.officer ?? officerId(actor)
  const people = await partnerPeople(insat.db, partner)
  return {
    step,
    colleagues: people
      .filter(({ id, stoppedAt, hasPassword }) => id !== has && !stoppedAt && hasPassword)
      .filter(({ id }) => mustNotHandle(state, id) === null)
      .map(({ id, name }) => ({ id, name })),
  }
}

export function action(args: Route.ActionArgs) {
  return takePartnerStep(args, 'pass', ({ fields }) => ({ officer: fields.officer ?? '' }))
}

export default function PartnerPass({ loaderData, actionData }: Route.ComponentProps) {
  const { step, colleagues } = loaderData
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(actionData)
  return (
    <PartnerForm act="pass" step={step} sent={actionData}>
      {colleagues.length > 0 ? (
        <SelectField
          {...field('officer')}
          label={t('partnerAct.pass.officer')}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      ) : (
        <p className="mb-5">{t('partnerAct.pass.nobody')}</p>
      )}
    </PartnerForm>
  )
}
