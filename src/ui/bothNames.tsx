import { TextField } from './textField.tsx'
import { useWords } from './useWords.ts'

type NamesProps = {
  readonly values: { readonly ar?: string | undefined; readonly en?: string | undefined }
  readonly errors: Readonly<Record<string, string>>
}

/** A name in both languages side by side; neither may be missing. The fields are called `ar` and `en`. */
export function BothNames({ values, errors }: NamesProps) {
  const t = useWords('ui')
  const field = (name: 'ar' | 'en') => ({ name, value: values[name], error: errors[name], maxLength: 200 })
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <TextField {...field('ar')} label={t('edit.nameAr')} autoComplete="off" />
      <TextField {...field('en')} label={t('edit.nameEn')} autoComplete="off" />
    </div>
  )
}
