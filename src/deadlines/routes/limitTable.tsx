import { Badge } from '../../ui/badge.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/useWords.ts'
import { complexities, type Kind } from '../core/classes.ts'
import { dayText } from '../words/dayText.ts'
import { useCategoryName } from './categoryChoice.ts'
import type { LimitCell, LimitView } from './limitReading.ts'

type Named = { readonly code: string; readonly name: string }
type LimitTableProps = {
  readonly kind: Kind
  readonly rows: readonly LimitView[]
  readonly partners: readonly Named[]
}

/** The timetable of one kind: a row for each clock and edition, a column for each complexity. */
export function LimitTable({ kind, rows, partners }: LimitTableProps) {
  const t = useWords('deadlines')
  const say = useWords('cases')
  const language = useLanguage()
  return (
    <Table
      caption={t('settings.limits.caption', { kind: say(`kind.${kind}`) })}
      captionShown
      rows={rows}
      rowKey={({ clock, category, organisation, validFrom }) =>
        [clock, category, organisation, validFrom].join(' ')
      }
      columns={[
        {
          key: 'clock',
          header: t('settings.limits.clock'),
          cell: ({ clock }) => t(`settings.clock.${clock}`),
        },
        {
          key: 'scope',
          header: t('settings.limits.scope'),
          cell: (row: LimitView) => <Scope row={row} partners={partners} />,
        },
        ...complexities.map((complexity) => ({
          key: complexity,
          header: say(`complexity.${complexity}`),
          cell: ({ cells }: LimitView) => <Cells cells={cells[complexity]} />,
        })),
        {
          key: 'from',
          header: t('settings.limits.validFrom'),
          cell: ({ validFrom, isLater }) => (
            <>
              {dayText(validFrom, language)}{' '}
              {isLater && <Badge tone="info">{t('settings.limits.later')}</Badge>}
            </>
          ),
        },
      ]}
    />
  )
}

function Scope({ row, partners }: { row: LimitView; partners: readonly Named[] }) {
  const t = useWords('deadlines')
  const categoryName = useCategoryName()
  const category = row.category && t('settings.limits.categoryOf', { category: categoryName(row.category) })
  if (row.clock !== 'partner-answer') return <>{category ?? t('settings.limits.all')}</>
  const name = partners.find(({ code }) => code === row.organisation)?.name ?? row.organisation
  const partner = name ? t('settings.limits.partnerOf', { partner: name }) : t('settings.limits.anyPartner')
  return <>{[partner, category].filter(Boolean).join(' · ')}</>
}

function Cells({ cells }: { cells: readonly LimitCell[] }) {
  const t = useWords('deadlines')
  const say = useWords('cases')
  return (
    <>
      {cells.map(({ importances, limit }) => (
        <span key={`${limit.amount} ${limit.unit}`} className="block">
          {importances && (
            <span className="text-muted">
              {importances.map((importance) => say(`importance.${importance}`)).join(' · ')}:{' '}
            </span>
          )}
          {t(`settings.amount.${limit.unit}`, { count: limit.amount })}
        </span>
      ))}
    </>
  )
}
