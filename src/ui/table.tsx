// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its roles unless they are written out
import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column, digits under digits. */
  readonly kind?: 'text' | 'number'
}

type TableProps<Row> = {
  /** Names the table for those who can't see it; shown when `captionShown`. */
  readonly caption: string
  readonly captionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/**
 * A table that becomes a list of cards on a phone, each cell with its header before it. The roles are written out
 * because a table that is laid out as blocks loses them.
 */
export function Table<Row>({ caption, captionShown, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table role="table" className="data-table">
      <caption className={captionShown ? 'pb-3 text-start text-large font-strong' : 'sr-only'}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, kind }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={kind === 'number' ? 'text-end' : 'text-start'}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return (
    <td
      role="cell"
      data-label={column.header}
      className={column.kind === 'number' ? 'tabular-nums sm:text-end' : ''}
    >
      <div className="min-w-0">{column.cell(row)}</div>
    </td>
  )
}
