import { useEffect } from 'react'
import { Link, useRevalidator } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { Moment } from '../../ui/moment.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Recalculation as Row } from '../store/queries/recalculations.ts'
import type { Wrong } from './problems.ts'

type RecalculationProps = {
  /** Where the form is sent. */
  readonly action: string
  readonly rows: readonly Row[]
  readonly wrong: Wrong | undefined
}

/** That open cases keep their dates, the way to have them counted anew with a reason, and how far that is. */
export function Recalculation({ action, rows, wrong }: RecalculationProps) {
  const t = useWords('deadlines')
  useProgress(rows.some(({ finishedAt }) => finishedAt === null))
  return (
    <section aria-labelledby="recalculate" className="card mt-8">
      <h2 id="recalculate">{t('settings.recalculate.title')}</h2>
      <p className="mt-1 mb-4">{t('settings.recalculate.text')}</p>
      <form method="post" action={action} noValidate>
        <CsrfField />
        <input type="hidden" name="act" value="recalculate" />
        <TextField
          name="reason"
          label={t('settings.recalculate.reason')}
          value={wrong?.values.act === 'recalculate' ? wrong.values.reason : undefined}
          error={wrong?.errors.reason}
          maxLength={500}
        />
        <Button look="secondary">{t('settings.recalculate.send')}</Button>
      </form>
      {rows.length > 0 && (
        <>
          <h3 className="mt-6">{t('settings.recalculate.list')}</h3>
          <ul className="mt-2 space-y-3">
            {rows.map((row) => (
              <li key={row.id}>
                <Progress row={row} again={action} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Progress({ row, again }: { row: Row; again: string }) {
  const t = useWords('deadlines')
  const { total, done, moved, finishedAt } = row
  return (
    <>
      <bdi className="font-strong">{row.reason}</bdi> · <Moment at={row.requestedAt} />
      <p className="flex flex-wrap items-center gap-3">
        {finishedAt !== null && t('settings.recalculate.finished', { done, moved })}
        {finishedAt === null && total === null && t('settings.recalculate.waiting')}
        {finishedAt === null && total !== null && (
          <>
            <progress value={done} max={Math.max(total, 1)} aria-label={row.reason} />
            {t('settings.recalculate.running', { done, total })}
          </>
        )}
        {finishedAt === null && (
          <Link to={again.replace('index&', '')}>{t('settings.recalculate.refresh')}</Link>
        )}
      </p>
    </>
  )
}

/** Asks anew every three seconds while something is under way; without script there is a link. */
function useProgress(isRunning: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => void revalidate(), 3000)
    return () => clearInterval(timer)
  }, [isRunning, revalidate])
}
