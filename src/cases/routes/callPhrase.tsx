import { direction, type Language } from '../../language/core/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import { showReference } from '../core/reference.ts'

type Props = {
  /** The reference. */
  readonly tip: string
  readonly phrase: string
  /** The author's, in which the phrase is. */
  readonly language: Language
}

/** After an anonymous tip by phone: the words that its author comes back with, to be read out now and never again. */
export function CallPhrase({ tip, phrase, language }: Props) {
  const t = useWords('cases')
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('call.phrase.title')} />
      <p className="mt-4">{t('call.phrase.say')}</p>
      <div role="status" className="card mt-4 text-center">
        <bdi dir="ltr" className="block text-title font-strong tabular-nums">
          {showReference(tip)}
        </bdi>
        <p
          lang={language}
          dir={direction(language)}
          className="mt-3 text-title leading-relaxed font-strong"
          data-testid="phrase"
        >
          {phrase}
        </p>
      </div>
      <div className="mt-6">
        <Banner tone="warning" title={t('call.phrase.once')} />
      </div>
      <p className="mt-4">
        <LinkButton to={`/desk/cases/${tip}/receipt`}>{t('call.phrase.done')}</LinkButton>
      </p>
    </div>
  )
}
