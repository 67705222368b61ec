import { Link } from 'react-router'
import { shownCount } from '../../cases/core/queues.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Tile } from './tiles.ts'

/** What waits, as numbers that lead to it. What is late stands out by more than its colour. */
export function StartTiles({ tiles }: { tiles: readonly Tile[] }) {
  const t = useWords('desk')
  return (
    <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {tiles.map(({ name, queue, count }) => {
        const warns = count > 0 && (name === 'late' || name === 'myLate')
        const look = warns ? 'border-danger border-s-8' : 'border-line'
        return (
          <li key={name}>
            <Link
              to={`/desk/work?queue=${queue}`}
              className={`flex h-full flex-col rounded-md border bg-surface p-3 text-ink no-underline hover:bg-brand-soft ${look}`}
            >
              <span className={`text-title font-strong tabular-nums ${warns ? 'text-danger' : ''}`}>
                {shownCount(count)}
              </span>
              <span className="text-small">{t(`start.tile.${name}`)}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
