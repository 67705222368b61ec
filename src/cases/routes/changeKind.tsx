import { RadioGroup } from '../../ui/choices.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useWords } from '../../ui/useWords.ts'
import { dueAs } from '../core/changeKind.ts'
import { openKinds } from '../core/terms.ts'
import { readRules } from '../store/queries/rules.ts'
import type { Route } from './+types/changeKind.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Corrects what was chosen at entry (guide 5.1.1): what each kind is, what follows from it, and its date are said before. */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat } = await openStep(args, 'change-kind')
  const rules = await readRules(insat.db)
  const others = openKinds.filter((kind) => kind !== state.kind)
  return {
    step,
    kind: state.kind,
    others: others.map((kind) => ({ kind, dueAt: dueAs(state, kind, rules) })),
  }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'change-kind', ({ fields }) => ({ kind: fields.kind, text: fields.text ?? '' }))
}

export default function ChangeKind({ loaderData, actionData }: Route.ComponentProps) {
  const { step, kind: present, others } = loaderData
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="change-kind" step={step} sent={actionData}>
      <p className="mb-4">
        {t('field.kind')}: <b>{t(`kind.${present}`)}</b>. {t(`kindIs.${present}`)}
      </p>
      <RadioGroup
        {...field('kind')}
        label={t('action.change-kind.kind')}
        options={others.map(({ kind, dueAt }) => ({
          value: kind,
          label: t(`kind.${kind}`),
          hint: (
            <>
              {t(`kindIs.${kind}`)} {t(`kindEntails.${kind}`)}
              {dueAt && (
                <span className="block">
                  {t('field.dueAt')}: <Moment at={dueAt} />
                </span>
              )}
            </>
          ),
        }))}
      />
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.change-kind.text')}
        hint={t('action.change-kind.textHint')}
        rows={3}
      />
    </StepForm>
  )
}
