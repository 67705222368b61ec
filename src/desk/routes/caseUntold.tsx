import { Link } from 'react-router'
import type { OfficerCommand } from '../../cases/core/possible.ts'
import type { NoticePurpose } from '../../channels/core/notices.ts'
import { Banner } from '../../ui/banner.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { CustomerView } from './caseCustomer.tsx'

type Props = {
  readonly customer: CustomerView | null
  readonly untold: readonly NoticePurpose[]
  readonly possible: readonly OfficerCommand[]
  readonly home: string
}

/** That this customer must be rung, of what, and where to write it down: no message does it for the officer. */
export function CaseUntold({ customer, untold, possible, home }: Props) {
  const t = useWords('desk')
  const say = useWords('channels')
  if (!customer?.known || untold.length === 0) return null
  const mayRing = customer.phone !== null && !customer.needs.includes('deaf')
  return (
    <Banner tone="warning" title={t(mayRing ? 'case.untold.call' : 'case.untold.other')}>
      {untold.map((purpose) => say(`purpose.${purpose}`)).join(' · ')}
      {possible.includes('record-contact') && (
        <p className="mt-1 print:hidden">
          <Link to={`${home}/record-contact`}>{t('case.untold.record')}</Link>
        </p>
      )}
    </Banner>
  )
}
