import type { ReactNode } from 'react'

/** More for those who want it; opens without script, and prints open. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: ReactNode
  children: ReactNode
  open?: boolean
}) {
  return (
    <details open={open} className="disclosure mb-6">
      <summary>{summary}</summary>
      <div className="mt-2 border-s-4 border-line py-2 ps-4">{children}</div>
    </details>
  )
}
