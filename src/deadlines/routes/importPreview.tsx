import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import type { FieldErrors } from '../../ui/errorSummary.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { DateRange } from './dateRange.tsx'
import type { PreviewRow } from './importActs.ts'

type ImportPreviewProps = {
  readonly action: string
  readonly rows: readonly PreviewRow[]
  readonly errors: FieldErrors
}

/** What a file holds, each row to be ticked and named in both languages before it is kept. */
export function ImportPreview({ action, rows, errors }: ImportPreviewProps) {
  const t = useWords('deadlines')
  return (
    <form method="post" action={action} noValidate>
      <CsrfField />
      <input type="hidden" name="act" value="keep" />
      <h2>{t('settings.import.preview')}</h2>
      <p className="mt-1 mb-4">{t('settings.import.previewText')}</p>
      <ul className="space-y-4">
        {rows.map((row, at) => (
          <li key={`${row.from} ${row.title}`} className="card">
            <Row row={row} at={at} errors={errors} />
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Button>{t('settings.import.send')}</Button>
      </p>
      <p className="mt-4">
        <a href={action}>{t('settings.import.again')}</a>
      </p>
    </form>
  )
}

function Row({ row, at, errors }: { row: PreviewRow; at: number; errors: FieldErrors }) {
  const t = useWords('deadlines')
  const id = `keep-${at}`
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <input type="checkbox" id={id} name={id} value="yes" defaultChecked={row.keep} className="tick" />
        <label htmlFor={id} className="cursor-pointer font-strong">
          <bdi>{t('settings.import.keep', { name: row.title })}</bdi>
        </label>
        <span>
          <DateRange from={row.from} to={row.to} />
        </span>
        <span className="text-muted">
          <DateRange from={row.from} to={row.to} calendar="islamic-umalqura" />
        </span>
        {row.known && <Badge>{t('settings.import.known')}</Badge>}
      </div>
      {(['from', 'to', 'title'] as const).map((name) => (
        <input key={name} type="hidden" name={`${name}-${at}`} value={row[name]} />
      ))}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {(['ar', 'en'] as const).map((language) => (
          <TextField
            key={language}
            name={`${language}-${at}`}
            label={t(language === 'ar' ? 'settings.add.nameAr' : 'settings.add.nameEn')}
            value={row[language]}
            error={errors[`${language}-${at}`]}
            maxLength={200}
          />
        ))}
      </div>
    </>
  )
}
