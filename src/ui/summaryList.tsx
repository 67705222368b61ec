import type { ReactNode } from 'react'

export type SummaryItem = { readonly term: string; readonly value: ReactNode }

/** Facts with their names: what was filed, who the customer is. Items without a value are left out. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {items.filter(hasValue).map(({ term, value }) => (
        <div key={term} className="py-2.5 sm:grid sm:grid-cols-[minmax(8rem,1fr)_2fr] sm:gap-4">
          <dt className="text-small text-muted sm:text-base">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function hasValue({ value }: SummaryItem): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false
}
