import { complexities, importances } from '../../deadlines/core/classes.ts'
import { Checkbox } from '../../ui/choices.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextArea } from '../../ui/textArea.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { CategoryRow } from '../store/queries/categories.ts'
import type { CallFields } from './callFields.ts'
import { categoryOptions } from './categoryOptions.ts'
import { FixedImportance } from './fixedImportance.tsx'

type MatterProps = CallFields & {
  readonly tree: readonly CategoryRow[]
  /** The category that stands in the form now. */
  readonly category: CategoryRow | undefined
  readonly setsImportance: boolean
}

/** What the caller says, and what it is about; the category brings its department, complexity and importance. */
export function CallMatter({ field, tree, category, setsImportance }: MatterProps) {
  const t = useWords('cases')
  const language = useLanguage()
  const proposed = (value: string | undefined) =>
    value === undefined ? t('call.asProposed') : t('call.asProposedValue', { value })
  return (
    <>
      <TextArea {...field('text')} label={t('call.text')} rows={4} />
      <Checkbox
        {...field('urgent')}
        label={t('call.urgent')}
        hint={t('call.urgentHint')}
        checked={field('urgent').value === 'yes'}
      />
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]">
        <div className="sm:max-lg:col-span-2">
          <SelectField
            {...field('category')}
            label={t('field.category')}
            options={categoryOptions(tree, language)}
            empty={t('call.unsure')}
          />
        </div>
        <SelectField
          {...field('complexity')}
          label={t('field.complexity')}
          options={complexities.map((value) => ({ value, label: t(`complexity.${value}`) }))}
          empty={proposed(category && t(`complexity.${category.complexity}`))}
        />
        {setsImportance ? (
          <SelectField
            {...field('importance')}
            label={t('field.importance')}
            options={importances.map((value) => ({ value, label: t(`importance.${value}`) }))}
            empty={proposed(category && t(`importance.${category.importance}`))}
          />
        ) : (
          <FixedImportance value={category?.importance} />
        )}
      </div>
    </>
  )
}
