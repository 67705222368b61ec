import type { ReactNode } from 'react'
import { Edited } from './edited.tsx'
import { EditedTable } from './editedTable.tsx'
import { AddForm, type EditedEntry, EditForm } from './editForm.tsx'
import { ErrorSummary } from './errorSummary.tsx'
import { LastChanges, type ShownChange } from './lastChanges.tsx'
import type { WrongEdit } from './listAct.ts'
import { PageTitle } from './pageTitle.tsx'
import type { Column } from './table.tsx'
import { useWords } from './useWords.ts'

/** What further fields of an entry's form start from. */
export type Filled<Row> = {
  /** Nothing for a new entry. */
  readonly entry: Row | undefined
  /** A form that came back. */
  readonly wrong: WrongEdit | undefined
}
type ListPageProps<Row> = {
  readonly title: string
  readonly lead: string
  /** What opens the form of a new entry. */
  readonly add: string
  readonly home: string
  readonly rows: readonly Row[]
  /** The code of the entry whose form is asked for. */
  readonly edited: string | null
  readonly wrong: WrongEdit | undefined
  readonly changes: readonly ShownChange[]
  readonly ordered?: boolean
  readonly columns?: readonly Column<Row>[]
  readonly fields?: (filled: Filled<Row>) => ReactNode
}

/** A list that the ministry edits, each entry with its name in both languages: one form at a time, the list, who changed what. */
export function ListPage<Row extends EditedEntry>(props: ListPageProps<Row>) {
  const {
    title,
    lead,
    add,
    home,
    rows,
    edited,
    wrong,
    changes,
    ordered = false,
    columns = [],
    fields,
  } = props
  const t = useWords('ui')
  const entry = rows.find(({ code }) => code === (wrong ? wrong.code : edited))
  const more = fields?.({ entry, wrong })
  return (
    <>
      <PageTitle title={title} wrong={wrong !== undefined}>
        {lead}
      </PageTitle>
      <div className="mt-6">
        <ErrorSummary errors={wrong?.errors} />
        <Edited />
        {entry ? (
          <EditForm key={entry.code} home={home} wrong={wrong} entry={entry}>
            {more}
          </EditForm>
        ) : (
          <AddForm key={rows.length} home={home} wrong={wrong} summary={add}>
            {more}
          </AddForm>
        )}
        <EditedTable
          caption={t('edit.inUse')}
          home={home}
          rows={rows}
          ordered={ordered}
          columns={[
            { key: 'ar', header: t('edit.nameAr'), cell: (row) => <Name row={row} language="ar" /> },
            { key: 'en', header: t('edit.nameEn'), cell: (row) => <Name row={row} language="en" /> },
            ...columns,
          ]}
        />
        <LastChanges rows={changes} />
      </div>
    </>
  )
}

function Name({ row, language }: { row: EditedEntry; language: 'ar' | 'en' }) {
  const looks = { top: 'font-strong', below: 'block sm:ps-6' }
  return (
    <span lang={language} className={row.level ? looks[row.level] : undefined}>
      <bdi>{row.name[language]}</bdi>
    </span>
  )
}
