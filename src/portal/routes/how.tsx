import { complexities, importances, kinds } from '../../deadlines/core/classes.ts'
import { findLimit } from '../../deadlines/core/timetable.ts'
import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import type { MinistryProfile } from '../../staff/core/ministryProfile.schema.ts'
import { ministryProfile } from '../../staff/store/queries/ministryProfile.ts'
import { LinkButton } from '../../ui/button.tsx'
import { databaseContext } from '../../ui/context.ts'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { SummaryList } from '../../ui/summaryList.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/how.ts'
import { FlowDiagram } from './flowDiagram.tsx'

/** The published procedure: short and easy, from filing to closing and beyond, with channels, section and numbers (guide 5.1.7). */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, now } = context.get(databaseContext)
  const { timetable, calendar } = await readClocks(db)
  const limits = complexities.map((complexity) => ({
    complexity,
    limits: importances.map((importance) => {
      const query = {
        kind: 'complaint',
        complexity,
        importance,
        clock: 'answer',
        at: now(),
        zone: calendar.zone,
        categories: [],
      } as const
      const limit = findLimit(timetable, query)
      return limit ? { amount: limit.amount, unit: limit.unit } : null
    }),
  }))
  return { limits, profile: await ministryProfile(db) }
}

const stages = ['reception', 'registration', 'classification', 'treatment', 'closing'] as const

export default function How({ loaderData }: Route.ComponentProps) {
  const t = useWords('portal')
  const say = useWords('cases')
  const language = useLanguage()
  return (
    <div className="max-w-3xl">
      <PageTitle title={t('how.title')}>{t('how.lead')}</PageTitle>
      <h2 className="mt-8">{t('how.stages')}</h2>
      <ol className="mt-4 space-y-4">
        {stages.map((stage, index) => (
          <li key={stage} className="flex gap-4">
            <span aria-hidden="true" className="step-number">
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3>{t(`how.stage.${stage}.title`)}</h3>
              <p className="mt-1">{t(`how.stage.${stage}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <h2 className="mt-10">{t('how.diagram')}</h2>
      <p className="mt-2 mb-4">{t('how.diagramText')}</p>
      <FlowDiagram kind="complaint" />
      {kinds.slice(1).map((kind) => (
        <details key={kind} className="disclosure mt-4">
          <summary>{t('how.diagramOf', { kind: say(`kind.${kind}`) })}</summary>
          <FlowDiagram kind={kind} />
        </details>
      ))}
      <h2 className="mt-10">{t('how.limits')}</h2>
      <p className="mt-2 mb-4">{t('how.limitsText')}</p>
      <Limits limits={loaderData.limits} />
      <h2 className="mt-10">{t('how.unhappy')}</h2>
      <p className="mt-2">{t('how.unhappyText')}</p>
      <h2 className="mt-10 mb-4">{t('how.reach')}</h2>
      {loaderData.profile && <Reach profile={loaderData.profile} />}
      <p className="mt-8">
        <LinkButton to={`/${language}/new`}>{t('how.file')}</LinkButton>
      </p>
    </div>
  )
}

type LimitRow = Route.ComponentProps['loaderData']['limits'][number]

function Limits({ limits }: { limits: readonly LimitRow[] }) {
  const t = useWords('portal')
  const say = useWords('cases')
  const shown = (limit: LimitRow['limits'][number] | undefined) =>
    limit
      ? t(limit.unit === 'working-days' || limit.unit === 'calendar-days' ? 'how.days' : 'how.hours', {
          count: limit.amount,
        })
      : ''
  return (
    <Table
      caption={t('how.limitsCaption')}
      rows={limits}
      rowKey={({ complexity }) => complexity}
      columns={[
        {
          key: 'complexity',
          header: say('field.complexity'),
          cell: ({ complexity }) => say(`complexity.${complexity}`),
        },
        ...importances.map((importance, index) => ({
          key: importance,
          header: `${say('field.importance')}: ${say(`importance.${importance}`)}`,
          cell: (row: LimitRow) => shown(row.limits[index]),
        })),
      ]}
    />
  )
}

function Reach({ profile }: { profile: MinistryProfile }) {
  const t = useWords('portal')
  const language = useLanguage()
  const ltr = (text: string | null) => text && <bdi dir="ltr">{text}</bdi>
  return (
    <SummaryList
      items={[
        { term: t('how.section'), value: profile.section[language] },
        { term: t('how.phone'), value: ltr(profile.phone) },
        { term: t('how.fax'), value: ltr(profile.fax) },
        {
          term: t('how.email'),
          value: profile.email && <a href={`mailto:${profile.email}`}>{profile.email}</a>,
        },
        { term: t('how.address'), value: profile.address[language] },
        { term: t('how.hours'), value: profile.openingHours[language] },
      ]}
    />
  )
}
