import type { ReactNode } from 'react'
import type { Instant } from '../language/core/instant.ts'
import type { Tone } from './badge.tsx'
import { Moment } from './moment.tsx'

export type TimelineItem = {
  readonly key: string
  readonly at: Instant
  readonly title: ReactNode
  /** Who did it, by which channel. */
  readonly by?: ReactNode
  readonly children?: ReactNode
  readonly tone?: Tone
}

const dots: Record<Tone, string> = {
  neutral: 'bg-muted',
  good: 'bg-brand',
  info: 'bg-info',
  warning: 'bg-warning',
  danger: 'bg-danger',
}

/** What happened, in the order given. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label} className="timeline">
      {items.map((item) => (
        <li key={item.key} className="relative pb-6 ps-7 last:pb-0">
          <span aria-hidden="true" className={`timeline-dot ${dots[item.tone ?? 'neutral']}`} />
          <p className="font-strong">{item.title}</p>
          <p className="text-small text-muted">
            <Moment at={item.at} />
            {item.by && <> · {item.by}</>}
          </p>
          {item.children && <div className="mt-2 empty:hidden">{item.children}</div>}
        </li>
      ))}
    </ol>
  )
}
