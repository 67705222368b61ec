import { needs, preferredChannels } from '../../customers/core/customer.ts'
import { CheckboxGroup, RadioGroup } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DigitsField, EmailField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { CallFields } from './callFields.ts'

/** What is seldom asked on the phone: one key away, and open where something in it was typed or is wrong. */
export function CallMore({ field, ticked }: CallFields & { ticked: readonly string[] }) {
  const t = useWords(['cases', 'customers'])
  const [email, idNumber, preferred] = [field('email'), field('id_number'), field('preferred_channel')]
  const used = [email, idNumber, preferred].some(({ value, error }) => value || error)
  return (
    <Disclosure summary={t('cases:call.more')} open={used || ticked.length > 0}>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <EmailField {...email} label={t('customers:field.email')} optional autoComplete="off" />
        <DigitsField {...idNumber} label={t('customers:field.idNumber')} optional />
      </div>
      <RadioGroup
        {...preferred}
        label={t('customers:field.preferredChannel')}
        optional
        inline
        options={preferredChannels.map((value) => ({
          value,
          label: t(`customers:preferredChannel.${value}`),
        }))}
      />
      <CheckboxGroup
        name="needs"
        label={t('cases:call.needs')}
        optional
        values={ticked}
        options={needs.map((value) => ({ value, label: t(`customers:need.${value}`) }))}
      />
    </Disclosure>
  )
}
