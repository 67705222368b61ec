import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { DigitsField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { mostTries } from '../core/policy.schema.ts'
import type { Policy } from '../core/policy.ts'

type RulesFormProps = {
  readonly home: string
  readonly policy: Policy
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly wrong:
    | {
        readonly errors: Readonly<Record<string, string>>
        readonly values: Readonly<Record<string, string>>
        readonly team: readonly string[]
      }
    | undefined
}

export function RulesForm({ home, policy, officers, wrong }: RulesFormProps) {
  const t = useWords('cases')
  const field = (name: 'lastRound' | 'attemptsBeforeGivingUp') => ({
    name,
    value: wrong ? wrong.values[name] : String(policy[name] ?? ''),
    error: wrong?.errors[name],
  })
  const rounds = Array.from({ length: mostTries }, (_, index) => index + 1)
  return (
    <form method="post" action={home} noValidate>
      <CsrfField />
      <SelectField
        {...field('lastRound')}
        label={t('settings.rules.lastRound')}
        hint={t('settings.rules.lastRoundHint')}
        empty={t('settings.rules.noLastRound')}
        options={rounds.map((count) => ({
          value: String(count),
          label: t('settings.rules.round', { count }),
        }))}
      />
      <DigitsField
        {...field('attemptsBeforeGivingUp')}
        label={t('settings.rules.attempts')}
        hint={t('settings.rules.attemptsHint')}
        width="short"
        maxLength={1}
      />
      <CheckboxGroup
        name="importanceTeam"
        label={t('settings.rules.team')}
        hint={t('settings.rules.teamHint')}
        optional
        inline
        values={wrong ? wrong.team : policy.importanceTeam}
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button>{t('settings.rules.save')}</Button>
    </form>
  )
}
