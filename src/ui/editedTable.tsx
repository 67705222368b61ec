import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Button } from './button.tsx'
import { CsrfField } from './csrfField.tsx'
import { Disclosure } from './disclosure.tsx'
import type { EditedEntry } from './editForm.tsx'
import { type Column, Table } from './table.tsx'
import { useWords } from './useWords.ts'

type EditedTableProps<Row> = {
  readonly caption: string
  readonly home: string
  readonly rows: readonly Row[]
  /** Names and what else there is to see of an entry. */
  readonly columns: readonly Column<Row>[]
  /** Whether the entries stand in an order of the ministry's own. */
  readonly ordered: boolean
}

/** The entries of a list: those in use with the way to change each, then those that were retired, to be taken back. */
export function EditedTable<Row extends EditedEntry>(props: EditedTableProps<Row>) {
  const { caption, home, rows, columns, ordered } = props
  const t = useWords('ui')
  const acts = (cell: (row: Row) => ReactNode): Column<Row> => ({ key: 'acts', header: t('edit.acts'), cell })
  const table = (shown: readonly Row[], title: string, last: Column<Row>) => (
    <form method="post" action={home}>
      <CsrfField />
      <Table caption={title} rows={shown} rowKey={({ code }) => code} columns={[...columns, last]} />
    </form>
  )
  const inUse = rows.filter(({ retired }) => !retired)
  const retired = rows.filter((row) => row.retired)
  const change = ({ code, label }: Row) => (
    <Link to={`${home}?edit=${code}`} aria-label={t('edit.changeOf', { name: label })}>
      {t('edit.change')}
    </Link>
  )
  return (
    <>
      {inUse.length > 0
        ? table(
            inUse,
            caption,
            acts((row) => (
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 sm:-my-2.5 sm:flex-nowrap">
                {change(row)}
                {ordered && <Order row={row} />}
              </span>
            )),
          )
        : t('edit.empty')}
      {retired.length > 0 && (
        <div className="mt-6">
          <Disclosure summary={t('edit.retired', { count: retired.length })}>
            {table(
              retired,
              t('edit.retired', { count: retired.length }),
              acts((row) => (
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1 sm:-my-2.5 sm:flex-nowrap">
                  {change(row)}
                  <Button
                    look="quiet"
                    name="restore"
                    value={row.code}
                    aria-label={t('edit.restoreOf', { name: row.label })}
                  >
                    {t('edit.restore')}
                  </Button>
                </span>
              )),
            )}
          </Disclosure>
        </div>
      )}
    </>
  )
}

function Order({ row: { code, label } }: { row: EditedEntry }) {
  const t = useWords('ui')
  return (
    <>
      <Button look="quiet" name="up" value={code} aria-label={t('edit.upOf', { name: label })}>
        ↑
      </Button>
      <Button look="quiet" name="down" value={code} aria-label={t('edit.downOf', { name: label })}>
        ↓
      </Button>
    </>
  )
}
