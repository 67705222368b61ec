import { Link } from 'react-router'
import { Badge } from '../../ui/badge.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Interval } from '../core/calendar.ts'
import { DateRange } from './dateRange.tsx'
import { type Asked, address } from './yearAddress.ts'
import type { SpecialRow } from './yearReading.ts'

/** The special days of a year with what can be done about each. */
export function DayTable({ asked, rows }: { asked: Asked; rows: readonly SpecialRow[] }) {
  const t = useWords('deadlines')
  const columns: Column<SpecialRow>[] = [
    {
      key: 'dates',
      header: t('settings.column.dates'),
      cell: ({ from, to }) => <DateRange from={from} to={to} />,
    },
    ...(asked.hijri
      ? [
          {
            key: 'hijri',
            header: t('settings.column.hijri'),
            cell: ({ from, to }: SpecialRow) => <DateRange from={from} to={to} calendar="islamic-umalqura" />,
          },
        ]
      : []),
    { key: 'name', header: t('settings.column.name'), cell: (row) => <Occasion row={row} /> },
    { key: 'hours', header: t('settings.column.hours'), cell: (row) => <Hours hours={row.hours} /> },
    {
      key: 'state',
      header: t('settings.column.state'),
      cell: ({ proposed }) => (
        <Badge tone={proposed ? 'warning' : 'good'}>
          {t(proposed ? 'settings.day.proposed' : 'settings.day.confirmed')}
        </Badge>
      ),
    },
    { key: 'act', header: t('settings.column.act'), cell: (row) => <Act asked={asked} row={row} /> },
  ]
  const caption = t('settings.year.list', { year: asked.year })
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />
}

function Occasion({ row }: { row: SpecialRow }) {
  const t = useWords('deadlines')
  return (
    <>
      {row.name}
      {row.source && (
        <bdi className="block text-small text-muted">{t('settings.day.source', { source: row.source })}</bdi>
      )}
    </>
  )
}

function Act({ asked, row }: { asked: Asked; row: SpecialRow }) {
  const t = useWords('deadlines')
  const act = t(row.proposed ? 'settings.day.confirm' : 'settings.day.change')
  return (
    <Link
      to={`${address(asked, null, 'confirm')}&${new URLSearchParams({ key: row.key })}`}
      aria-label={t('settings.day.actOn', { act, name: `${row.name} ${row.from.slice(0, 4)}` })}
    >
      {act}
    </Link>
  )
}

/** Opening hours of a day, or that it is off. */
export function Hours({ hours }: { hours: readonly Interval[] | 'off' }) {
  const t = useWords('deadlines')
  if (hours === 'off' || hours.length === 0)
    return <>{t(hours === 'off' ? 'settings.day.off' : 'settings.week.closed')}</>
  return (
    <>
      {hours.map(({ from, to }) => (
        <span key={from} className="block whitespace-nowrap">
          {t('settings.day.hours', { from, to })}
        </span>
      ))}
    </>
  )
}
