import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { type HolidayRules, holidayRules } from '../core/officialDays.ts'
import { type Asked, formAddress } from './yearAddress.ts'

/** Proposes the holidays of a year by rule, for the administrator to confirm. */
export function ProposeForm({ asked, rules, bare }: { asked: Asked; rules: HolidayRules; bare: boolean }) {
  const t = useWords('deadlines')
  const values = { year: asked.year }
  return (
    <section aria-labelledby="propose" className="card mt-8">
      <h2 id="propose">{t(bare ? 'settings.propose.title' : 'settings.propose.missing', values)}</h2>
      <p className="mt-1 mb-4">{t('settings.propose.text')}</p>
      <form method="post" action={formAddress(asked)} noValidate>
        <CsrfField />
        <input type="hidden" name="act" value="propose" />
        <SelectField
          name="rules"
          label={t('settings.propose.rules')}
          value={rules}
          empty={null}
          options={holidayRules.map((value) => ({ value, label: t(`settings.propose.${value}`) }))}
        />
        <Button look="secondary">{t('settings.propose.send', values)}</Button>
      </form>
    </section>
  )
}
