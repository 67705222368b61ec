import { Bidi } from '../../ui/bidiText.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SummaryList } from '../../ui/summaryList.tsx'
import { useWords } from '../../ui/useWords.ts'
import { PartnerLeft } from './partnerLeft.tsx'
import type { readPartnerCase } from './partnerReading.ts'

type Shown = Awaited<ReturnType<typeof readPartnerCase>>

/** What is asked of the body, until when, and who there has the case. */
export function PartnerHead({ head }: Pick<Shown, 'head'>) {
  const t = useWords('portal')
  const say = useWords('cases')
  const page = useLanguage()
  const { way, dueAt, left, paused, officer, inHand, category, language } = head
  return (
    <>
      {way && <p className="card mt-6 bg-brand-soft text-lead">{t(`partner.case.asked.${way}`)}</p>}
      <div className="mt-4">
        <SummaryList
          items={[
            {
              term: t('partner.due'),
              value: dueAt && (
                <>
                  {left && <PartnerLeft left={left} />} {paused ? t('partner.paused') : null}
                  <div>
                    <Moment at={dueAt} hijri />
                  </div>
                </>
              ),
            },
            {
              term: t('partner.who'),
              value: officer ? (
                <Bidi>{officer[page]}</Bidi>
              ) : (
                way && t(inHand ? 'partner.somebody' : 'partner.nobody')
              ),
            },
            { term: say('field.kind'), value: say(`kind.${head.kind}`) },
            { term: say('field.category'), value: category?.[page] },
            { term: t('partner.case.language'), value: t(`languages.${language}`) },
          ]}
        />
      </div>
    </>
  )
}

/** Whom the body is to answer; shown where it must, and each look is on record. */
export function PartnerContact({ customer }: { customer: NonNullable<Shown['customer']> }) {
  const t = useWords('portal')
  return (
    <section className="mt-10" aria-labelledby="customer">
      <h2 id="customer">{t('partner.case.customer')}</h2>
      <p className="mt-1 mb-3 text-small text-muted">{t('partner.case.customerHint')}</p>
      <SummaryList
        items={[
          { term: t('new.name'), value: customer.name && <Bidi>{customer.name}</Bidi> },
          { term: t('new.phone'), value: customer.phone && <Bidi dir="ltr">{customer.phone}</Bidi> },
          { term: t('new.email'), value: customer.email && <Bidi dir="ltr">{customer.email}</Bidi> },
        ]}
      />
    </section>
  )
}
