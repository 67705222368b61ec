import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Remaining, remainingKey } from '../../deadlines/core/remaining.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidiText.tsx'
import { Moment } from '../../ui/moment.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/useWords.ts'
import { showReference } from '../core/reference.ts'
import { statusTone } from '../core/statusTone.ts'
import type { Listed, ListedDue } from './listed.ts'

type TableProps = {
  readonly caption: string
  readonly rows: readonly Listed[]
  /** Shows when each was registered, where the list is in that order. */
  readonly withAge?: boolean
}

/** Cases as rows, each leading to its page: which, about what, where it stands, how long it has, with whom it is. */
export function CaseTable({ caption, rows, withAge }: TableProps) {
  const t = useWords('cases')
  const columns: readonly Column<Listed>[] = [
    { key: 'reference', header: t('field.reference'), cell: (row) => <Which {...row} /> },
    {
      key: 'subject',
      header: t('lists.column.subject'),
      cell: ({ title }) => (title ? <Bidi>{title}</Bidi> : t('lists.untitled')),
    },
    ...(withAge
      ? [
          {
            key: 'age',
            header: t('field.registeredAt'),
            cell: (row: Listed) => (
              <span className="lg:whitespace-nowrap">
                <Moment at={row.registeredAt} detail="day" />
              </span>
            ),
          },
        ]
      : []),
    { key: 'status', header: t('field.status'), cell: (row) => <Stage {...row} /> },
    { key: 'due', header: t('lists.column.due'), cell: ({ due, late }) => <DueCell due={due} late={late} /> },
    { key: 'who', header: t('lists.column.who'), cell: (row) => <Who {...row} /> },
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ reference }) => reference} />
}

function Which({ reference, kind, urgent }: Listed) {
  const t = useWords('cases')
  return (
    <>
      <Link to={`/desk/cases/${reference}`} className="font-strong whitespace-nowrap tabular-nums">
        <Bidi dir="ltr">{showReference(reference)}</Bidi>
      </Link>
      <Small>{t(`kind.${kind}`)}</Small>
      {urgent && <Badge tone="danger">{t('urgent')}</Badge>}
    </>
  )
}

function Stage({ status, round }: Listed) {
  const t = useWords('cases')
  return (
    <>
      <Badge tone={statusTone[status]}>{t(`status.${status}`)}</Badge>
      {round > 1 && <Small>{t('lists.round', { round })}</Small>}
    </>
  )
}

/**
 * What is due next, with the time left in words and the moment itself. A late answer says so in words, in bold and in
 * red, and stands before whatever else is due.
 */
export function DueCell({ due, late }: { due: ListedDue; late: boolean }) {
  const t = useWords('cases')
  const { what, answer } = due
  const lines = [
    <DueLine key={what} what={what} at={due.at} />,
    answer && <DueLine key="answer" what="answer" at={answer.at} />,
  ]
  if (!late)
    return (
      <>
        {due.left && <TimeLeft left={due.left} what={what} />}
        {lines}
      </>
    )
  const { left } = answer ?? due
  return (
    <>
      <Badge tone="danger">{left ? <Words left={left} /> : t('lists.late')}</Badge>
      {lines.toReversed()}
    </>
  )
}

/** Of a case whose answer is not late. Silence past the customer's own time is nobody's delay. */
function TimeLeft({ left, what }: { left: Remaining; what: ListedDue['what'] }) {
  if (!left.late)
    return (
      <span className="font-strong">
        <Words left={left} />
      </span>
    )
  return (
    what !== 'objection' && (
      <Badge tone="warning">
        <Words left={left} />
      </Badge>
    )
  )
}

function Words({ left }: { left: Remaining }) {
  const t = useWords('deadlines')
  return t(`remaining.${remainingKey(left)}`, { count: left.count })
}

function DueLine({ what, at }: Pick<ListedDue, 'what' | 'at'>) {
  const t = useWords('cases')
  return (
    <Small>
      {t(`lists.due.${what}`)} <Moment at={at} />
    </Small>
  )
}

function Who({ owner, department, status }: Listed) {
  const t = useWords('cases')
  return (
    <>
      {owner && (
        <span className="lg:whitespace-nowrap">
          <Bidi>{owner}</Bidi>
        </span>
      )}
      {!owner && status !== 'closed' && status !== 'merged' && (
        <span className="text-muted">{t('lists.nobody')}</span>
      )}
      <Small>{department ?? t('lists.intake')}</Small>
    </>
  )
}

function Small({ children }: { children: ReactNode }) {
  return <div className="text-small text-muted">{children}</div>
}
