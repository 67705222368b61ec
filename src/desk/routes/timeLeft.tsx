import { type Remaining, remainingKey } from '../../deadlines/core/remaining.ts'
import { Badge } from '../../ui/badge.tsx'
import { useWords } from '../../ui/useWords.ts'

/** The time left or past in words; `red` marks what is late as our own delay, beside saying so. */
export function TimeLeft({ remaining, red }: { remaining: Remaining; red: boolean }) {
  const t = useWords('deadlines')
  const left = t(`remaining.${remainingKey(remaining)}`, { count: remaining.count })
  return remaining.late && red ? <Badge tone="danger">{left}</Badge> : <b>{left}</b>
}
