import { Link } from 'react-router'
import type { OfficerCommand } from '../../cases/core/possible.ts'
import type { Outlet } from '../../cases/store/queries/outlets.ts'
import { formatNumber } from '../../language/core/numbers.ts'
import { Banner } from '../../ui/banner.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { ShownSource } from './mediaReading.ts'

/** Where the story of a media case was published (guide 5.2). */
export function CaseSources({ sources }: { sources: readonly ShownSource[] }) {
  const t = useWords('desk')
  return (
    <section aria-labelledby="sources" className="card p-4 lg:p-5">
      <h2 id="sources" className="mb-1 text-large">
        {t('case.sources.title')}
      </h2>
      {sources.length === 0 && <p className="text-muted">{t('case.sources.none')}</p>}
      <ul className="divide-y divide-line">
        {sources.map((source) => (
          <Source key={source.id} {...source} />
        ))}
      </ul>
    </section>
  )
}

function Source({ outlet, headline, link, publishedAt, reach }: ShownSource) {
  const t = useWords(['desk', 'cases'])
  const language = useLanguage()
  return (
    <li className="py-2">
      <bdi className="font-strong">{outlet.name[language]}</bdi>
      <p className="text-small text-muted">
        {t(`cases:media.sort.${outlet.sort}`)} · <Moment at={publishedAt} detail="day" />
      </p>
      <p className="wrap-anywhere" dir="auto">
        {headline ?? t('cases:erasedText')}
      </p>
      {link && (
        <p>
          {/* The outlet learns neither who reads it nor from where. */}
          <a href={link} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
            {t('desk:case.sources.open')}
          </a>
        </p>
      )}
      {reach !== null && (
        <p className="text-small text-muted">
          {t('desk:case.sources.reach', { number: formatNumber(reach, language) })}
        </p>
      )}
    </li>
  )
}

type Untold = {
  readonly outlets: readonly Pick<Outlet, 'code' | 'name' | 'phone' | 'contact'>[]
  readonly possible: readonly OfficerCommand[]
  readonly home: string
}

/** The outlets that nobody has told yet and no message can: how to reach them, and where to write it down. */
export function OutletsUntold({ outlets, possible, home }: Untold) {
  const t = useWords('desk')
  const language = useLanguage()
  if (outlets.length === 0) return null
  return (
    <Banner tone="warning" title={t('case.sources.untold')}>
      <ul className="list-disc ps-6">
        {outlets.map(({ code, name, phone, contact }) => (
          <li key={code}>
            <bdi>{name[language]}</bdi>
            {contact && (
              <>
                {' · '}
                <bdi>{contact}</bdi>
              </>
            )}
            {phone && (
              <>
                {' · '}
                <bdi dir="ltr">{phone}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      {possible.includes('record-contact') && (
        <p className="mt-1 print:hidden">
          <Link to={`${home}/record-contact`}>{t('case.untold.record')}</Link>
        </p>
      )}
    </Banner>
  )
}
