import type { ReactNode } from 'react'
import { Link } from 'react-router'

export type Tab = {
  readonly to: string
  readonly label: ReactNode
  readonly current: boolean
  readonly count?: string
}

/** Views of the same thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line print:hidden">
      <ul className="-mb-px flex gap-x-6 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={tab.current ? 'page' : undefined} className="tab">
              {tab.label}
              {tab.count && (
                <span className="ms-2 rounded-full bg-neutral-soft px-2 text-small text-ink">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
