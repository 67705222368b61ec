import type { ReactNode } from 'react'

type Fact = { readonly term: string; readonly value: ReactNode }

/** Facts beside one another, for the narrow column of a page. Those without a value are left out. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5">
      {items
        .filter(({ value }) => value)
        .map(({ term, value }) => (
          <div key={term} className="contents">
            <dt className="max-w-32 text-small text-muted">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
