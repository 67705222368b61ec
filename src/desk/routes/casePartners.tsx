import type { ReferralEnd } from '../../cases/core/case.ts'
import type { Way } from '../../cases/core/terms.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'

type Shown = {
  readonly name: BothLanguages
  readonly way: Way
  readonly at: Instant
  readonly dueAt: Instant
  readonly acknowledgedAt: Instant | null
  readonly ended: ReferralEnd | null
  /** What the customer said in the survey of the contact with it: 1 to 5. */
  readonly contact: number | null
}

/** Every partner that has or had the case: what was asked of it, until when, and what became of it. */
export function CasePartners({ partners }: { partners: readonly Shown[] }) {
  const t = useWords('desk')
  if (partners.length === 0) return null
  return (
    <section aria-labelledby="partners" className="card p-4 lg:p-5">
      <h2 id="partners" className="mb-1 text-large">
        {t('case.partners.title')}
      </h2>
      <ul className="divide-y divide-line">
        {partners.toReversed().map((referral) => (
          <Partner key={referral.name.en + referral.at} {...referral} />
        ))}
      </ul>
    </section>
  )
}

function Partner({ name, way, at, dueAt, acknowledgedAt, ended, contact }: Shown) {
  const t = useWords('desk')
  const language = useLanguage()
  return (
    <li className="py-2">
      <bdi className="font-strong">{name[language]}</bdi>
      <p className="text-small text-muted">
        {t(`case.partners.${way}`)} · <Moment at={at} detail="day" />
      </p>
      {ended ? (
        <p>
          {t(`case.partners.${ended.how}`)} · <Moment at={ended.at} detail="day" />
        </p>
      ) : (
        <p>
          {t('case.partners.due')} <Moment at={dueAt} hijri />
          <span className="block text-small text-muted">
            {t(acknowledgedAt ? 'case.partners.inHand' : 'case.partners.silent')}
          </span>
        </p>
      )}
      {contact !== null && <p>{t('case.partners.rated', { grade: contact })}</p>}
    </li>
  )
}
