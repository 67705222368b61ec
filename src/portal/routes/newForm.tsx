import type { CategoryRow, ChoiceRow } from '../../cases/store/queries/categories.ts'
import { needs, preferredChannels } from '../../customers/core/customer.ts'
import { acceptedKinds, fileLimits } from '../../files/core/accept.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { FileField } from '../../ui/fileField.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextArea } from '../../ui/textArea.tsx'
import { DigitsField, EmailField, PhoneField, TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Problems } from './newReading.ts'
import { useProblem } from './problems.ts'

type Sent = {
  readonly problems: Problems
  readonly values: Readonly<Record<string, string>>
  readonly needs: readonly string[]
}
type Lists = { readonly categories: readonly CategoryRow[]; readonly remedies: readonly ChoiceRow[] }

/** The complaint form; what was typed stays when it comes back with problems. */
export function ComplaintForm({
  categories,
  remedies,
  number,
  sent,
}: Lists & { number: string; sent: Sent | undefined }) {
  const t = useWords('portal')
  const problem = useProblem(sent?.problems)
  const values = sent?.values ?? {}
  const field = (name: string) => ({ name, value: values[name], error: problem(name) })
  return (
    <form method="post" encType="multipart/form-data" noValidate className="mt-8">
      <CsrfField />
      <input type="hidden" name="number" value={values.number ?? number} />
      <ErrorSummary
        errors={sent && Object.fromEntries(Object.keys(sent.problems).map((name) => [name, problem(name)]))}
      />
      <h2 className="mb-4">{t('new.matter')}</h2>
      <Matter {...{ categories, remedies, field }} />
      <FileField
        name="files"
        label={t('new.files')}
        optional
        limits={{ ...fileLimits, kinds: acceptedKinds, accept: '' }}
        afterError={sent !== undefined}
        error={problem('files')}
      />
      <h2 className="mt-10 mb-4">{t('new.you')}</h2>
      <You field={field} needs={sent?.needs ?? []} />
      <Trap />
      <Button>{t('new.send')}</Button>
      <p className="mt-4 text-small text-muted">{t('new.privacy')}</p>
    </form>
  )
}

type Fields = {
  readonly field: (name: string) => { name: string; value: string | undefined; error: string | undefined }
}

function Matter({ categories, remedies, field }: Lists & Fields) {
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
      <TextField {...field('subject')} label={t('new.subject')} hint={t('new.subjectHint')} maxLength={300} />
      <TextArea {...field('text')} label={t('new.text')} hint={t('new.textHint')} rows={8} />
      <SelectField
        {...field('category')}
        label={t('new.category')}
        hint={t('new.categoryHint')}
        optional
        options={groups.filter(({ options }) => options.length > 0)}
        empty={t('new.notSure')}
      />
      <SelectField
        {...field('remedy')}
        label={t('new.remedy')}
        optional
        options={wishes}
        empty={t('new.noRemedy')}
      />
      <Checkbox
        {...field('urgent')}
        label={t('new.urgent')}
        hint={t('new.urgentHint')}
        checked={field('urgent').value === 'yes'}
      />
    </>
  )
}

function You({ field, needs: ticked }: Fields & { needs: readonly string[] }) {
  const t = useWords('portal')
  const language = useLanguage()
  return (
    <>
      <TextField {...field('name')} label={t('new.name')} optional autoComplete="name" width="medium" />
      <PhoneField {...field('phone')} label={t('new.phone')} hint={t('new.phoneHint')} />
      <EmailField {...field('email')} label={t('new.email')} hint={t('new.emailHint')} optional />
      <DigitsField {...field('id_number')} label={t('new.idNumber')} hint={t('new.idNumberHint')} optional />
      <RadioGroup
        {...field('preferred_channel')}
        label={t('new.preferred')}
        hint={t('new.preferredHint')}
        optional
        inline
        options={preferredChannels.map((channel) => ({ value: channel, label: t(`preferred.${channel}`) }))}
      />
      <RadioGroup
        {...field('language')}
        value={field('language').value ?? language}
        label={t('new.language')}
        inline
        options={[
          { value: 'ar', label: t('languages.ar') },
          { value: 'en', label: t('languages.en') },
        ]}
      />
      <CheckboxGroup
        name="needs"
        label={t('new.needs')}
        hint={t('new.needsHint')}
        optional
        values={ticked}
        options={needs.map((need) => ({ value: need, label: t(`needs.${need}`) }))}
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
