import { showReference } from '../../cases/core/reference.ts'
import { direction } from '../../language/core/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { ShownPhrase } from './phraseReceiptReading.ts'

/** The receipt of an anonymous tip. It leads nowhere: a link in the browser's history would be a way to its author. */
export function PhraseReceipt({ reference, dueAt, phrase, language }: ShownPhrase) {
  const t = useWords('portal')
  return (
    <div className="max-w-3xl">
      <PageTitle title={t('kinds.tip.received')} />
      <div role="status" className="card mt-6 bg-brand-soft">
        <p>{t('kinds.tip.thanks')}</p>
        <p className="mt-2 text-title font-strong tabular-nums" data-testid="reference">
          <bdi dir="ltr">{showReference(reference)}</bdi>
        </p>
        <h2 className="mt-4">{t('entry.phrase.title')}</h2>
        <p>{t('entry.phrase.lead')}</p>
        <p
          lang={language}
          dir={direction(language)}
          className="mt-2 text-title leading-relaxed font-strong"
          data-testid="phrase"
        >
          {phrase}
        </p>
        <p className="mt-4">{t('receipt.due')}</p>
        <p className="text-large font-strong">
          <Moment at={dueAt} hijri />
        </p>
      </div>
      <div className="mt-6">
        <Banner tone="warning" title={t('entry.phrase.once')}>
          {t('entry.phrase.print')}
        </Banner>
      </div>
      <p className="mt-4">{t('entry.phrase.back')}</p>
      <h2 className="mt-8">{t('receipt.next')}</h2>
      <p className="mt-2">{t('kinds.tip.steps')}</p>
    </div>
  )
}
