import { partnerNames } from '../../staff/store/queries/partners.ts'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { OfficerCommand } from '../core/possible.ts'
import { openReferrals } from '../core/referrals.ts'
import type { Sent } from './sent.ts'
import { openStep, type StepArgs } from './step.ts'
import { useStepFields } from './stepFields.ts'

/** A step about what a partner has of the case, with the partners that have it. */
export async function openReferralStep(args: Omit<StepArgs, 'request'>, type: OfficerCommand) {
  const { step, state, insat } = await openStep(args, type)
  const names = await partnerNames(
    insat.db,
    openReferrals(state).map(({ partner }) => partner),
  )
  const bodies = [...names].map(([code, name]) => ({ code, name }))
  return { step, bodies, ways: openReferrals(state).map(({ way }) => way) }
}

type Bodies = Awaited<ReturnType<typeof openReferralStep>>['bodies']

/** Which of several partners is meant; a single one is named and needs no choice. */
export function StepPartner({ sent, bodies }: { sent: Sent | undefined; bodies: Bodies }) {
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(sent)
  const [only, another] = bodies
  if (only && !another)
    return (
      <p className="mb-5">
        {t('action.refer-to-partner.partner')}: <bdi className="font-strong">{only.name[language]}</bdi>
      </p>
    )
  const options = bodies.map(({ code, name }) => ({ value: code, label: name[language] }))
  return <SelectField {...field('partner')} label={t('action.whichPartner')} options={options} />
}
