import { Link } from 'react-router'
import { showReference } from '../../cases/core/reference.ts'
import type { ReferralList } from '../../cases/store/queries/listReferrals.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidiText.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/useWords.ts'
import { PartnerLeft } from './partnerLeft.tsx'
import type { readPartnerList } from './partnerStartReading.ts'

type Row = Awaited<ReturnType<typeof readPartnerList>>['rows'][number]
type Props = { readonly caption: string; readonly rows: readonly Row[]; readonly list: ReferralList }

/** Cases of a body as rows: which, about what, what is asked of it, until when, who there has it. */
export function PartnerTable({ caption, rows, list }: Props) {
  const t = useWords('portal')
  const say = useWords('cases')
  const columns: readonly Column<Row>[] = [
    { key: 'reference', header: say('field.reference'), cell: (row) => <Which {...row} /> },
    {
      key: 'subject',
      header: say('lists.column.subject'),
      cell: ({ title }) => (title ? <Bidi>{title}</Bidi> : say('lists.untitled')),
    },
    { key: 'way', header: t('partner.asked'), cell: ({ way }) => t(`partner.way.${way}`) },
    list === 'answered'
      ? { key: 'ended', header: t('partner.answeredAt'), cell: (row) => <Answered {...row} /> }
      : { key: 'due', header: t('partner.due'), cell: (row) => <Due {...row} /> },
    { key: 'who', header: t('partner.who'), cell: (row) => <Who {...row} /> },
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ reference }) => reference} />
}

function Which({ reference, kind }: Row) {
  const t = useWords('cases')
  return (
    <>
      <Link to={`/partner/cases/${reference}`} className="font-strong whitespace-nowrap tabular-nums">
        <Bidi dir="ltr">{showReference(reference)}</Bidi>
      </Link>
      <div className="text-small text-muted">{t(`kind.${kind}`)}</div>
    </>
  )
}

function Due({ left, dueAt, paused }: Row) {
  const t = useWords('portal')
  if (paused) return t('partner.paused')
  return (
    <>
      {left && <PartnerLeft left={left} />}
      <div className="text-small text-muted">
        <Moment at={dueAt} />
      </div>
    </>
  )
}

function Answered({ endedAt }: Row) {
  return endedAt && <Moment at={endedAt} detail="day" />
}

function Who({ officer, acknowledgedAt, endedAt }: Row) {
  const t = useWords('portal')
  const language = useLanguage()
  if (officer) return <Bidi>{officer[language]}</Bidi>
  if (acknowledgedAt || endedAt) return t('partner.somebody')
  return <Badge tone="warning">{t('partner.nobody')}</Badge>
}
