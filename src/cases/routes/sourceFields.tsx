import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Outlet } from '../store/queries/outlets.ts'

type FieldOf = (name: string) => {
  readonly name: string
  readonly value: string | undefined
  readonly error: string | undefined
}
export type KnownOutlet = Pick<Outlet, 'code' | 'name'>

/** Who published what, where and when, and how many it reached (guide 5.2). */
export function SourceFields({
  field,
  outlets,
  mayAdd = false,
}: {
  readonly field: FieldOf
  readonly outlets: readonly KnownOutlet[]
  /** Whether an outlet that is not on the list may be named. */
  readonly mayAdd?: boolean
}) {
  const t = useWords('cases')
  const language = useLanguage()
  return (
    <>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField
          {...field('outlet')}
          label={t('media.field.outlet')}
          empty={t('media.field.chooseOutlet')}
          options={outlets.map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
        {mayAdd && (
          <TextField
            {...field('newOutlet')}
            label={t('media.field.newOutlet')}
            hint={t('media.field.newOutletHint')}
            optional
            maxLength={200}
            autoComplete="off"
          />
        )}
      </div>
      <TextField
        {...field('headline')}
        label={t('media.field.headline')}
        maxLength={300}
        autoComplete="off"
      />
      <TextField
        {...field('link')}
        label={t('media.field.link')}
        hint={t('media.field.linkHint')}
        optional
        type="url"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextField
          {...field('published')}
          label={t('media.field.published')}
          hint={t('media.field.publishedHint')}
          inputMode="numeric"
          dir="ltr"
          width="short"
          maxLength={20}
        />
        <TextField
          {...field('reach')}
          label={t('media.field.reach')}
          hint={t('media.field.reachHint')}
          optional
          inputMode="numeric"
          dir="ltr"
          width="short"
          maxLength={15}
        />
      </div>
    </>
  )
}

/** What was typed there, as the schema takes it. */
export function sourceOf(fields: Readonly<Record<string, string>>) {
  return {
    outlet: fields.outlet ?? '',
    published: fields.published ?? '',
    reach: fields.reach ?? '',
    text: { headline: fields.headline ?? '', link: fields.link ?? '' },
  }
}
