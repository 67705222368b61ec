import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { complexities, importances } from '../core/classes.ts'
import { units } from '../core/limit.ts'
import { clocks } from '../core/terms.ts'
import { useCategoryOptions } from './categoryChoice.ts'
import { asTyped, DateField } from './dateField.tsx'
import type { Wrong } from './problems.ts'

type LimitFormProps = {
  readonly action: string
  readonly partners: readonly { readonly code: string; readonly name: string }[]
  /** The first day that may be set. */
  readonly validFrom: string
  readonly wrong: Wrong | undefined
}

/** A new limit from a date on, for a class or for every one of its degrees, for a category or a partner alone. */
export function LimitForm({ action, partners, validFrom, wrong }: LimitFormProps) {
  const t = useWords('deadlines')
  const say = useWords('cases')
  const isOurs = wrong !== undefined && wrong.values.act !== 'recalculate'
  const every = t('settings.limits.every')
  const field = (name: string) => ({
    name,
    value: isOurs ? wrong.values[name] : undefined,
    error: isOurs ? wrong.errors[name] : undefined,
  })
  return (
    <Disclosure summary={t('settings.limits.add')} open={isOurs}>
      <form method="post" action={action} noValidate>
        <CsrfField />
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          <SelectField
            {...field('clock')}
            label={t('settings.limits.clock')}
            options={clocks.map((value) => ({ value, label: t(`settings.clock.${value}`) }))}
          />
          <SelectField
            {...field('complexity')}
            label={say('field.complexity')}
            empty={every}
            options={complexities.map((value) => ({ value, label: say(`complexity.${value}`) }))}
          />
          <SelectField
            {...field('importance')}
            label={say('field.importance')}
            empty={every}
            options={importances.map((value) => ({ value, label: say(`importance.${value}`) }))}
          />
          <SelectField
            {...field('category')}
            label={t('settings.limits.category')}
            empty={t('settings.limits.all')}
            options={useCategoryOptions()}
          />
          <SelectField
            {...field('partner')}
            label={t('settings.limits.partner')}
            hint={t('settings.limits.partnerHint')}
            empty={t('settings.limits.anyPartner')}
            options={partners.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <TextField
            {...field('amount')}
            label={t('settings.limits.amount')}
            inputMode="numeric"
            dir="ltr"
            width="short"
          />
          <SelectField
            {...field('unit')}
            label={t('settings.limits.unit')}
            options={units.map((value) => ({ value, label: t(`settings.unit.${value}`) }))}
          />
          <DateField
            {...field('validFrom')}
            value={isOurs ? wrong.values.validFrom : asTyped(validFrom)}
            label={t('settings.limits.validFrom')}
          />
        </div>
        <Button>{t('settings.limits.send')}</Button>
      </form>
    </Disclosure>
  )
}
