import { asksForRemedy, type OpenKind } from '../../cases/core/terms.ts'
import type { CategoryRow, ChoiceRow } from '../../cases/store/queries/categories.ts'
import { acceptedKinds, fileLimits } from '../../files/core/accept.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { FileField } from '../../ui/fileField.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextArea } from '../../ui/textArea.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { FormFields } from './newFields.ts'
import type { Problems } from './newReading.ts'
import { You } from './newYou.tsx'
import { useProblem } from './problems.ts'

export type Sent = {
  readonly problems: Problems
  readonly values: Readonly<Record<string, string>>
  readonly needs: readonly string[]
}
type Lists = { readonly categories: readonly CategoryRow[]; readonly remedies: readonly ChoiceRow[] }
type Props = Lists & {
  readonly kind: OpenKind
  readonly number: string
  readonly seed: string
  readonly sent: Sent | undefined
}

/** The form of a kind; what was typed stays when it comes back with problems. */
export function NewForm({ kind, categories, remedies, number, seed, sent }: Props) {
  const t = useWords('portal')
  const problem = useProblem(sent?.problems)
  const values = sent?.values ?? {}
  const field = (name: string) => ({ name, value: values[name], error: problem(name) })
  return (
    <form method="post" encType="multipart/form-data" noValidate className="group mt-8">
      <CsrfField />
      <input type="hidden" name="number" value={values.number ?? number} />
      {kind === 'tip' && <input type="hidden" name="seed" value={values.seed ?? seed} />}
      <ErrorSummary
        errors={sent && Object.fromEntries(Object.keys(sent.problems).map((name) => [name, problem(name)]))}
      />
      <h2 className="mb-4">{t('new.matter')}</h2>
      <Matter {...{ kind, categories, remedies, field }} />
      <FileField
        name="files"
        label={t('new.files')}
        optional
        limits={{ ...fileLimits, kinds: acceptedKinds, accept: '' }}
        afterError={sent !== undefined}
        error={problem('files')}
      />
      <h2 className="mt-10 mb-4">{t('new.you')}</h2>
      <You kind={kind} field={field} needs={sent?.needs ?? []} />
      <Trap />
      <Button>{t(`kinds.${kind}.send`)}</Button>
      <p className="mt-4 text-small text-muted">{t(`kinds.${kind}.privacy`)}</p>
    </form>
  )
}

function Matter({ kind, categories, remedies, field }: Lists & FormFields & { kind: OpenKind }) {
  const t = useWords('portal')
  const language = useLanguage()
  const groups = categories
    .filter(({ parent }) => parent === null)
    .map(({ code, name }) => ({
      label: name[language],
      options: categories
        .filter(({ parent }) => parent === code)
        .map((special) => ({ value: special.code, label: special.name[language] })),
    }))
  const wishes = remedies.map(({ code, name }) => ({ value: code, label: name[language] }))
  return (
    <>
      <TextField
        {...field('subject')}
        label={t(`kinds.${kind}.subject`)}
        hint={t(`kinds.${kind}.subjectHint`)}
        maxLength={300}
      />
      <TextArea
        {...field('text')}
        label={t(`kinds.${kind}.text`)}
        hint={t(`kinds.${kind}.textHint`)}
        rows={8}
      />
      <SelectField
        {...field('category')}
        label={t(`kinds.${kind}.category`)}
        hint={t('new.categoryHint')}
        optional
        options={groups.filter(({ options }) => options.length > 0)}
        empty={t('new.notSure')}
      />
      {asksForRemedy(kind) && (
        <SelectField
          {...field('remedy')}
          label={t('new.remedy')}
          optional
          options={wishes}
          empty={t('new.noRemedy')}
        />
      )}
      <Checkbox
        {...field('urgent')}
        label={t('new.urgent')}
        hint={t(`kinds.${kind}.urgentHint`)}
        checked={field('urgent').value === 'yes'}
      />
    </>
  )
}

/** A field that nobody sees or hears: whatever fills it in is a program. */
function Trap() {
  const t = useWords('portal')
  return (
    <div className="hidden" aria-hidden="true">
      <label htmlFor="website">{t('new.trap')}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
