import { Banner } from '../../ui/banner.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { FormFields } from './newFields.ts'

/** Whether a tip's author is named; the answer hides what would then not be kept (`peer` is not asked: no script). */
export function NewAuthor({ field }: FormFields) {
  const t = useWords('portal')
  const options = (['anonymous', 'named'] as const).map((value) => ({
    value,
    label: t(`entry.author.${value}`),
    hint: t(`entry.author.${value}Hint`),
  }))
  return <RadioGroup {...field('author')} label={t('entry.author.label')} options={options} />
}

/** What protects whoever speaks up, and what they must mind themselves: files are kept as they come. */
export function Protection() {
  const t = useWords('portal')
  return (
    <div className="mt-6">
      <Banner tone="info" title={t('entry.protection.title')}>
        <ul className="list-disc space-y-1 ps-6">
          {(['law', 'files', 'device'] as const).map((part) => (
            <li key={part}>{t(`entry.protection.${part}`)}</li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
