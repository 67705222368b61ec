import type { Importance } from '../../deadlines/core/classes.ts'
import { useWords } from '../../ui/useWords.ts'

/** The importance as it stands, for whoever may not set it; nothing yet while no category proposes one. */
export function FixedImportance({ value }: { value: Importance | undefined }) {
  const t = useWords('cases')
  return (
    <div className="mb-6">
      <p className="font-strong text-ink">{t('field.importance')}</p>
      <p className="mt-1 text-small text-muted">{t('action.classify.importanceByTeam')}</p>
      <p className="mt-2" aria-live="polite">
        {value ? t(`importance.${value}`) : t('call.asProposed')}
      </p>
    </div>
  )
}
