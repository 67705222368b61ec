import { useFetcher } from 'react-router'
import type { Instant } from '../../language/core/instant.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { KnownView } from './caseCustomer.tsx'
import type { CustomerAnswer } from './customerActs.ts'

type Props = {
  readonly customer: KnownView
  readonly checked: { readonly at: Instant; readonly by: BothLanguages | null } | null
  readonly answered: CustomerAnswer | undefined
  readonly home: string
}

/** Before a case is read out on the phone: two particulars that the caller gave are compared, and that is put on record. */
export function CallerCheck({ customer, checked, answered, home }: Props) {
  const t = useWords('desk')
  const language = useLanguage()
  const fetcher = useFetcher<CustomerAnswer>()
  const answer = fetcher.data ?? answered
  const check = answer?.act === 'check' ? answer : null
  const options = particulars(customer).map(({ value, shown }) => ({
    value,
    label: t(`case.check.${value}`),
    hint: <bdi dir={value === 'name' ? undefined : 'ltr'}>{shown}</bdi>,
  }))
  return (
    <details className="disclosure mt-2" open={check !== null}>
      <summary>{t('case.check.title')}</summary>
      {checked && (
        <p className="text-small">
          {t('case.check.last')}: <Moment at={checked.at} /> <bdi>{checked.by?.[language]}</bdi>
        </p>
      )}
      {check?.enough && <Banner tone="good" live title={t('case.check.done')} />}
      {options.length < 2 ? (
        <p>{t('case.check.notEnough')}</p>
      ) : (
        <fetcher.Form method="post" action={home} className="mt-2">
          <CsrfField />
          <p className="mb-3">{t('case.check.lead')}</p>
          <CheckboxGroup
            name="matched"
            label={t('case.check.label')}
            options={options}
            values={check?.enough ? [] : (check?.ticked ?? [])}
            error={check && !check.enough ? t('case.check.tooFew') : undefined}
          />
          <p role="status" className="sr-only">
            {check && !check.enough && t('case.check.tooFew')}
          </p>
          <Button look="secondary" name="act" value="check">
            {t('case.check.send')}
          </Button>
        </fetcher.Form>
      )}
    </details>
  )
}

function particulars({ name, lastOfId, phone, email }: KnownView) {
  const known = [
    { value: 'name', shown: name },
    { value: 'id', shown: lastOfId },
    { value: 'phone', shown: phone },
    { value: 'email', shown: email },
  ] as const
  return known.filter(({ shown }) => shown)
}
