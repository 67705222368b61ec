import { RadioGroup } from '../../ui/choices.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { contactOutcomes } from '../core/terms.ts'
import { outletsByCode } from '../store/queries/outlets.ts'
import type { Route } from './+types/recordContact.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepChannel, StepText } from './stepParts.tsx'

/** A try to reach the customer and how it ended (guide 5.1.10). */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat } = await openStep(args, 'record-contact')
  const outlets = await outletsByCode(
    insat.db,
    state.sources.map(({ outlet }) => outlet),
  )
  return { step, outlets: outlets.map(({ code, name }) => ({ code, name })) }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'record-contact', ({ fields }) => ({
    channel: fields.channel,
    outcome: fields.outcome,
    text: fields.text ?? '',
    outlet: fields.outlet || null,
  }))
}

export default function RecordContact({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const language = useLanguage()
  const { step, outlets } = loaderData
  const { field } = useStepFields(actionData, { outlet: outlets[0]?.code ?? null })
  const media = {
    title: t('command.record-contact'),
    lead: t('media.contact.lead'),
    rule: t('media.answer.rule'),
  }
  return (
    <StepForm type="record-contact" step={step} sent={actionData} {...(outlets.length > 0 && { say: media })}>
      {outlets.length > 0 && (
        <SelectField
          {...field('outlet')}
          label={t('media.contact.whom')}
          empty={null}
          options={outlets.map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
      )}
      <StepChannel sent={actionData} label={t('action.record-contact.channel')} />
      <RadioGroup
        {...field('outcome')}
        label={t('action.record-contact.outcome')}
        inline
        options={contactOutcomes.map((value) => ({ value, label: t(`contactOutcome.${value}`) }))}
      />
      <StepText
        {...field('text')}
        readers="internal"
        label={t('action.record-contact.text')}
        optional
        rows={4}
      />
    </StepForm>
  )
}
