import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../ui/useWords.ts'
import { type Asked, address, formAddress } from './yearAddress.ts'

type Named = { readonly code: string; readonly name: string | null; readonly hasCalendar: boolean }

/** What an organisation is called: the ministry and its intake by our words, partners by their own name. */
export function useOrganisationName(): (organisation: Pick<Named, 'code' | 'name'>) => string {
  const t = useWords('deadlines')
  return ({ code, name }) =>
    name ?? (code === 'ministry' || code === 'intake' ? t(`settings.organisation.${code}`) : code)
}

/** Whose calendar is shown, and the way to one more. */
export function Organisations({ asked, organisations }: { asked: Asked; organisations: readonly Named[] }) {
  const t = useWords('deadlines')
  const nameOf = useOrganisationName()
  const without = organisations.filter(({ hasCalendar }) => !hasCalendar)
  return (
    <>
      <Tabs
        label={t('settings.organisation.label')}
        tabs={organisations
          .filter(({ hasCalendar }) => hasCalendar)
          .map((one) => ({
            to: address({ ...asked, organisation: one.code }),
            label: nameOf(one),
            current: one.code === asked.organisation,
          }))}
      />
      {without.length > 0 && (
        <Disclosure summary={t('settings.organisation.begin')}>
          <form method="post" action={formAddress(asked)} noValidate>
            <CsrfField />
            <input type="hidden" name="act" value="begin" />
            <SelectField
              name="partner"
              label={t('settings.limits.partner')}
              hint={t('settings.organisation.beginHint')}
              options={without.map((one) => ({ value: one.code, label: nameOf(one) }))}
            />
            <Button look="secondary">{t('settings.organisation.beginSend')}</Button>
          </form>
        </Disclosure>
      )}
    </>
  )
}
