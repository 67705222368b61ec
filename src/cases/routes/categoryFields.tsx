import { complexities, importances } from '../../deadlines/core/classes.ts'
import type { EditedEntry } from '../../ui/editForm.tsx'
import type { Filled } from '../../ui/listPage.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { KnownCategory } from '../store/queries/categories.ts'

type Row = EditedEntry & KnownCategory
type Props = Filled<Row> & {
  readonly tree: readonly Row[]
  readonly departments: readonly { readonly code: string; readonly name: string; readonly retired: boolean }[]
}

/** Where a category stands and what it proposes. A special one cannot have others below it, so it is not offered as a place. */
export function CategoryFields({ entry, wrong, tree, departments }: Props) {
  const t = useWords('cases')
  const field = (name: 'parent' | 'department' | 'complexity' | 'importance') => ({
    name,
    value: wrong?.values[name] ?? entry?.[name] ?? (entry ? '' : usual[name]),
    error: wrong?.errors[name],
  })
  const general = tree.filter((one) => one.parent === null && !one.retired && one.code !== entry?.code)
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <SelectField
        {...field('parent')}
        label={t('settings.categories.parent')}
        hint={entry && t('settings.categories.parentHint')}
        empty={t('settings.categories.general')}
        options={general.map(({ code, label }) => ({ value: code, label }))}
      />
      <SelectField
        {...field('department')}
        label={t('settings.categories.department')}
        options={departments
          .filter(({ retired }) => !retired)
          .map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        {...field('complexity')}
        label={t('field.complexity')}
        empty={null}
        options={complexities.map((value) => ({ value, label: t(`complexity.${value}`) }))}
      />
      <SelectField
        {...field('importance')}
        label={t('field.importance')}
        empty={null}
        options={importances.map((value) => ({ value, label: t(`importance.${value}`) }))}
      />
    </div>
  )
}

/** What a new category proposes until somebody says otherwise. */
const usual = { parent: '', department: '', complexity: 'routine', importance: 'medium' }
