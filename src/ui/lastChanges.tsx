import type { Instant } from '../language/core/instant.ts'
import { Moment } from './moment.tsx'
import { useWords } from './useWords.ts'

/** A change on record, in words: what was done by whom, and each field that differs. */
export type ShownChange = {
  readonly id: string
  readonly at: Instant
  readonly text: string
  readonly details: readonly string[]
}

/** Who changed what on this page, newest first. */
export function LastChanges({ rows }: { rows: readonly ShownChange[] }) {
  const t = useWords('ui')
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="changes" className="mt-10">
      <h2 id="changes" className="text-large">
        {t('edit.lastChanges')}
      </h2>
      <ul className="mt-3 space-y-3">
        {rows.map(({ id, at, text, details }) => (
          <li key={id} className="border-s-4 border-line ps-4">
            <p>
              {text} · <Moment at={at} />
            </p>
            {details.length > 0 && (
              <ul className="text-small text-muted">
                {details.map((detail) => (
                  <li key={detail} className="wrap-anywhere">
                    {detail}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
