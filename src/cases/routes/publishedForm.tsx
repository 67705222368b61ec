import { Button } from '../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextArea } from '../../ui/textArea.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { CategoryRow } from '../store/queries/categories.ts'
import { categoryOptions } from './categoryOptions.ts'
import { type KnownOutlet, SourceFields } from './sourceFields.tsx'
import { useOnce } from './useOnce.ts'

export type SentPublished = {
  readonly problems: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}
type FormProps = {
  readonly tree: readonly CategoryRow[]
  readonly outlets: readonly KnownOutlet[]
  readonly language: 'ar' | 'en'
  /** Makes the same form sent twice one case. */
  readonly number: string
  readonly sent: SentPublished | undefined
}

const order = ['form', 'outlet', 'newOutlet', 'headline', 'link', 'published', 'reach', 'text', 'category']

/** The source, what it says, and where it goes. */
export function PublishedForm({ tree, outlets, language, number, sent }: FormProps) {
  const t = useWords(['cases', 'customers', 'ui'])
  const shown = useLanguage()
  const once = useOnce()
  const proposed: Readonly<Record<string, string>> = { language, refer: 'yes' }
  const problem = (name: string) => {
    const code = sent?.problems[name]
    const keys = [`media.problem.${code}`, `error.${code}`, `refusal.${code}`]
    return code && t([...keys.map((key) => `cases:${key}`), `ui:form.${code}`, 'cases:error.other'] as never)
  }
  const field = (name: string) => ({
    name,
    value: sent ? sent.values[name] : proposed[name],
    error: problem(name),
  })
  const wrong = Object.keys(sent?.problems ?? {}).toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return (
    <form method="post" noValidate className="mt-6" onSubmit={once}>
      <CsrfField />
      <input type="hidden" name="number" value={number} />
      <ErrorSummary errors={Object.fromEntries(wrong.map((name) => [name, problem(name)]))} />
      <SourceFields field={field} outlets={outlets} mayAdd />
      <TextArea
        {...field('text')}
        label={t('cases:media.field.text')}
        hint={t('cases:media.field.textHint')}
        rows={6}
      />
      <RadioGroup
        {...field('language')}
        label={t('cases:media.field.language')}
        hint={t('cases:media.field.languageHint')}
        inline
        options={(['ar', 'en'] as const).map((value) => ({ value, label: t(`customers:language.${value}`) }))}
      />
      <SelectField
        {...field('category')}
        label={t('cases:field.category')}
        options={categoryOptions(tree, shown)}
        empty={t('cases:media.field.unsure')}
      />
      <Checkbox
        {...field('refer')}
        label={t('cases:media.entry.refer')}
        hint={t('cases:media.entry.referHint')}
        checked={field('refer').value === 'yes'}
      />
      <Button>{t('cases:media.entry.send')}</Button>
    </form>
  )
}
