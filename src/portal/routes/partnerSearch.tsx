import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'

/** Finds one case of the body by its number. */
export function PartnerSearch({ typed, problem }: { typed: string; problem: string | null }) {
  const t = useWords('portal')
  return (
    <search>
      <form action="/partner" className="mt-4 flex flex-wrap items-end gap-x-3">
        <TextField
          name="reference"
          label={t('partner.search.label')}
          hint={t('track.referenceHint')}
          error={problem ?? undefined}
          value={typed}
          dir="ltr"
          width="medium"
          inputMode="numeric"
          autoComplete="off"
          maxLength={60}
        />
        <div className="mb-6">
          <Button look="secondary">{t('partner.search.submit')}</Button>
        </div>
      </form>
    </search>
  )
}
