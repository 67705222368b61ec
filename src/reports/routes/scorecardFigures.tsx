import { formatPercent } from '../../language/core/numbers.ts'
import { useLanguage } from '../../ui/page.tsx'
import { SummaryList } from '../../ui/summaryList.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Scorecard } from '../core/scorecard.ts'

/** What became of the cases that a body was given: beside each share stands of how many cases it is one. */
export function ScorecardFigures({ card: { all, kinds, medianDays, contact } }: { card: Scorecard }) {
  const t = useWords('reports')
  const say = useWords('cases')
  return (
    <>
      <SummaryList
        items={[
          { term: t('scorecard.given'), value: t('scorecard.cases', { count: all.given }) },
          { term: t('scorecard.inTime'), value: <Share part={all.inTime} whole={all.answered} /> },
          {
            term: t('scorecard.median'),
            value:
              medianDays === null
                ? t('scorecard.noAnswer')
                : t('scorecard.workingDays', { count: medianDays }),
          },
          { term: t('scorecard.returned'), value: <Share part={all.returned} whole={all.given} /> },
          { term: t('scorecard.open'), value: t('scorecard.cases', { count: all.open }) },
          { term: t('scorecard.late'), value: t('scorecard.cases', { count: all.late }) },
          {
            term: t('scorecard.contact'),
            value: <Rating {...contact} />,
          },
        ]}
      />
      <div className="mt-8">
        <Table
          caption={t('scorecard.byKind')}
          captionShown
          rows={kinds}
          rowKey={({ kind }) => kind}
          columns={[
            { key: 'kind', header: say('field.kind'), cell: ({ kind }) => say(`kind.${kind}`) },
            { key: 'given', header: t('scorecard.given'), cell: ({ given }) => given, kind: 'number' },
            {
              key: 'inTime',
              header: t('scorecard.inTime'),
              cell: ({ inTime, answered }) => <Share part={inTime} whole={answered} />,
            },
            {
              key: 'returned',
              header: t('scorecard.returned'),
              cell: ({ returned }) => returned,
              kind: 'number',
            },
            { key: 'late', header: t('scorecard.late'), cell: ({ late }) => late, kind: 'number' },
          ]}
        />
      </div>
    </>
  )
}

/** A share with the number of cases that it is of; nothing can be shared of none. */
function Share({ part, whole }: { part: number; whole: number }) {
  const t = useWords('reports')
  const language = useLanguage()
  if (whole === 0) return t('scorecard.noAnswer')
  return `${formatPercent(part / whole, language)} (${t('scorecard.of', { part, count: whole })})`
}

/** Under ten answers a share would be of chance, and might tell who said what. */
function Rating({ good, rated }: Scorecard['contact']) {
  const t = useWords('reports')
  if (rated === 0) return t('scorecard.noRating')
  return rated < 10 ? t('scorecard.tooFew', { count: rated }) : <Share part={good} whole={rated} />
}
