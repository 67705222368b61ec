import type { ReactNode } from 'react'

const tones = {
  neutral: 'bg-neutral-soft text-ink',
  good: 'bg-brand-soft text-brand-dark',
  info: 'bg-info-soft text-info',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
} as const

export type Tone = keyof typeof tones

/** A short word on the state of something. The word says it; the colour only helps. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-sm sm:whitespace-nowrap px-2 py-0.5 text-small font-strong ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
