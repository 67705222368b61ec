import type { Remaining } from '../../deadlines/core/remaining.ts'
import { Badge } from '../../ui/badge.tsx'
import { useWords } from '../../ui/useWords.ts'

/** The time left or past in words; `red` marks what is late as our own delay, beside saying so. */
export function TimeLeft({ remaining: { late, unit, count }, red }: { remaining: Remaining; red: boolean }) {
  const t = useWords('desk')
  const say = useWords('deadlines')
  const left =
    late && count === 0 ? t('case.due.late') : say(`remaining.${late ? 'late' : 'left'}_${unit}`, { count })
  return late && red ? <Badge tone="danger">{left}</Badge> : <b>{left}</b>
}
