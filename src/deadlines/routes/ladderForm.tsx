import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { LadderRow } from '../core/ladder.ts'
import { units } from '../core/limit.ts'
import { clocks, rungReaders } from '../core/terms.ts'
import { asTyped, DateField } from './dateField.tsx'
import { mostRungs, situations } from './ladderRows.ts'
import type { Wrong } from './problems.ts'

type LadderFormProps = {
  readonly action: string
  /** The edition in force, as a beginning. */
  readonly proposed: readonly LadderRow[]
  /** The first day that may be set. */
  readonly validFrom: string
  readonly wrong: Wrong | undefined
}

/** A whole new edition of the ladder from a date on. */
export function LadderForm({ action, proposed, validFrom, wrong }: LadderFormProps) {
  const t = useWords('deadlines')
  const rows = Array.from({ length: Math.min(mostRungs, proposed.length + 3) }, (_, at) => at)
  return (
    <Disclosure summary={t('settings.ladder.edit')} open={wrong !== undefined}>
      <form method="post" action={action} noValidate>
        <CsrfField />
        <p className="mb-4">{t('settings.ladder.editHint')}</p>
        <DateField
          name="validFrom"
          label={t('settings.limits.validFrom')}
          value={wrong ? wrong.values.validFrom : asTyped(validFrom)}
          error={wrong?.errors.validFrom}
        />
        {rows.map((at) => (
          <RungFields key={at} at={at} rung={proposed[at]} wrong={wrong} />
        ))}
        <Button>{t('settings.ladder.send')}</Button>
      </form>
    </Disclosure>
  )
}

type RungFieldsProps = {
  readonly at: number
  readonly rung: LadderRow | undefined
  readonly wrong: Wrong | undefined
}

function RungFields({ at, rung, wrong }: RungFieldsProps) {
  const t = useWords('deadlines')
  const timed = rung && rung.when !== 'urgent' ? rung : undefined
  const field = (name: string, proposed: string | undefined) => ({
    name: `${name}-${at}`,
    value: wrong ? wrong.values[`${name}-${at}`] : proposed,
    error: wrong?.errors[`${name}-${at}`],
  })
  const yesOrNo = (['no', 'yes'] as const).map((value) => ({ value, label: t(`settings.ladder.${value}`) }))
  return (
    <fieldset className="mb-4 grid gap-x-4 border-t border-line pt-3 sm:grid-cols-3 xl:grid-cols-6">
      <legend className="font-strong">{t('settings.ladder.row', { number: at + 1 })}</legend>
      <SelectField
        {...field('when', rung?.when)}
        label={t('settings.ladder.situation')}
        empty={t('settings.ladder.empty')}
        options={situations.map((value) => ({ value, label: t(`settings.ladder.pick.${value}`) }))}
      />
      <SelectField
        {...field('clock', timed?.clock ?? 'answer')}
        label={t('settings.limits.clock')}
        empty={null}
        options={clocks.map((value) => ({ value, label: t(`settings.clock.${value}`) }))}
      />
      <TextField
        {...field('amount', timed && timed.amount > 0 ? String(timed.amount) : '')}
        label={t('settings.ladder.amount')}
        inputMode="numeric"
        dir="ltr"
      />
      <SelectField
        {...field('unit', timed?.unit ?? 'working-days')}
        label={t('settings.limits.unit')}
        empty={null}
        options={units.map((value) => ({ value, label: t(`settings.unit.${value}`) }))}
      />
      <SelectField
        {...field('to', rung?.to)}
        label={t('settings.ladder.to')}
        options={rungReaders.map((value) => ({ value, label: t(`settings.reader.${value}`) }))}
      />
      <SelectField
        {...field('any', timed?.anyHour ? 'yes' : 'no')}
        label={t('settings.ladder.anyHour')}
        empty={null}
        options={yesOrNo}
      />
    </fieldset>
  )
}
