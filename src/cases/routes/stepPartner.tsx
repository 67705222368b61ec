import type { BothLanguages } from '../../staff/core/officer.ts'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Sent } from './sent.ts'
import { useStepFields } from './stepFields.ts'

type Bodies = readonly { readonly code: string; readonly name: BothLanguages }[]

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
