import type { ReactNode } from 'react'

const tones = {
  info: 'border-info bg-info-soft',
  good: 'border-brand bg-brand-soft',
  warning: 'border-warning bg-warning-soft',
  danger: 'border-danger bg-danger-soft',
} as const

type BannerProps = {
  readonly tone?: keyof typeof tones
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Announces itself to a screen reader: for what has just happened. */
  readonly live?: boolean
}

/** A message that belongs to the whole page: something was done, something must be known first. */
export function Banner({ tone = 'info', title, children, live }: BannerProps) {
  return (
    <div role={live ? 'status' : undefined} className={`mb-6 rounded-md border-s-4 p-4 ${tones[tone]}`}>
      {title && <p className="font-strong">{title}</p>}
      {children && <div className={title ? 'mt-1' : ''}>{children}</div>}
    </div>
  )
}
