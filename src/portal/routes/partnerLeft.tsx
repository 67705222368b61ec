import { type Remaining, remainingKey } from '../../deadlines/core/remaining.ts'
import { Badge } from '../../ui/badge.tsx'
import { useWords } from '../../ui/useWords.ts'

/** The body's own working time that is left until it owes its answer, or by which it is late. */
export function PartnerLeft({ left }: { left: Remaining }) {
  const t = useWords('deadlines')
  const said = t(`remaining.${remainingKey(left)}`, { count: left.count })
  return left.late ? <Badge tone="danger">{said}</Badge> : <span className="font-strong">{said}</span>
}
