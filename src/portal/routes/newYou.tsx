import type { OpenKind } from '../../cases/core/terms.ts'
import { needs, preferredChannels } from '../../customers/core/customer.ts'
import { CheckboxGroup, RadioGroup } from '../../ui/choices.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { DigitsField, EmailField, PhoneField, TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { NewAuthor } from './newAuthor.tsx'
import type { FormFields } from './newFields.ts'

type Props = FormFields & { readonly kind: OpenKind; readonly needs: readonly string[] }

/** Who brings it and how they are reached. Without a name there is nothing to ask but the language. */
export function You({ kind, field, needs: ticked }: Props) {
  if (kind !== 'tip')
    return (
      <>
        <Particulars field={field} />
        <AnswerLanguage kind={kind} field={field} />
        <Needs ticked={ticked} />
      </>
    )
  return (
    <>
      <NewAuthor field={field} />
      <AnswerLanguage kind={kind} field={field} />
      <div className="group-has-[input[value=anonymous]:checked]:hidden">
        <Particulars field={field} />
        <Needs ticked={ticked} />
      </div>
    </>
  )
}

function Particulars({ field }: FormFields) {
  const t = useWords('portal')
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
    </>
  )
}

function AnswerLanguage({ kind, field }: FormFields & { kind: OpenKind }) {
  const t = useWords('portal')
  const language = useLanguage()
  return (
    <RadioGroup
      {...field('language')}
      value={field('language').value ?? language}
      label={t(kind === 'tip' ? 'entry.language' : 'new.language')}
      inline
      options={[
        { value: 'ar', label: t('languages.ar') },
        { value: 'en', label: t('languages.en') },
      ]}
    />
  )
}

function Needs({ ticked }: { ticked: readonly string[] }) {
  const t = useWords('portal')
  return (
    <CheckboxGroup
      name="needs"
      label={t('new.needs')}
      hint={t('new.needsHint')}
      optional
      values={ticked}
      options={needs.map((need) => ({ value: need, label: t(`needs.${need}`) }))}
    />
  )
}
