import { languages } from '../../language/core/language.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { EmailField, TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'

type Props = {
  readonly problems: Readonly<Record<string, string>> | undefined
  readonly values: Readonly<Record<string, string>> | undefined
}

/** Invites somebody into the body: a mail leads them to choose their own password. */
export function InviteForm({ problems, values }: Props) {
  const t = useWords('staff')
  const said = (name: string) => {
    const code = problems?.[name]
    return code ? t(`error.${code}` as never) : undefined
  }
  const field = (name: string) => ({ name, value: values?.[name], error: said(name) })
  const errors = Object.fromEntries(Object.keys(problems ?? {}).map((name) => [name, said(name)]))
  return (
    <section className="mt-12 max-w-2xl" aria-labelledby="invite">
      <h2 id="invite">{t('people.invite')}</h2>
      <p className="mt-1 mb-6 text-muted">{t('people.inviteLead')}</p>
      <form method="post" noValidate>
        <CsrfField />
        <ErrorSummary errors={errors} />
        <TextField {...field('name_ar')} label={t('people.nameAr')} maxLength={200} />
        <TextField {...field('name_en')} label={t('people.nameEn')} dir="ltr" maxLength={200} />
        <EmailField {...field('email')} label={t('signIn.email')} autoComplete="off" />
        <RadioGroup
          {...field('language')}
          value={values?.language ?? 'ar'}
          label={t('people.language')}
          options={languages.map((value) => ({ value, label: t(`people.${value}`) }))}
        />
        <RadioGroup
          {...field('coordinates')}
          value={values?.coordinates ?? 'no'}
          label={t('people.role')}
          options={[
            { value: 'no', label: t('people.officer') },
            { value: 'yes', label: t('people.coordinator') },
          ]}
        />
        <Button>{t('people.send')}</Button>
      </form>
    </section>
  )
}
