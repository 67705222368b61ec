import type { ReactNode } from 'react'

/** What a list says when there is nothing in it, and what can be done instead. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-md border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="font-strong">{title}</p>
      {children && <div className="mt-2 text-muted">{children}</div>}
    </div>
  )
}
