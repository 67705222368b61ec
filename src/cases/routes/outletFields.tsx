import type { EditedEntry } from '../../ui/editForm.tsx'
import type { Filled } from '../../ui/listPage.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { EmailField, PhoneField, TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { outletSorts } from '../core/terms.ts'
import type { Outlet } from '../store/queries/outlets.ts'

/** What is kept of an outlet beside its names. */
export function OutletFields({ entry, wrong }: Filled<EditedEntry & Outlet>) {
  const t = useWords('cases')
  const field = (name: 'sort' | 'email' | 'phone' | 'contact' | 'note') => ({
    name,
    value: wrong ? wrong.values[name] : (entry?.[name] ?? undefined),
    error: wrong?.errors[name],
    label: t(`media.settings.${name}`),
  })
  const typed = { optional: true, autoComplete: 'off' } as const
  return (
    <>
      <SelectField
        {...field('sort')}
        options={outletSorts.map((value) => ({ value, label: t(`media.sort.${value}`) }))}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <EmailField {...field('email')} {...typed} />
        <PhoneField {...field('phone')} {...typed} />
        <TextField {...field('contact')} {...typed} maxLength={200} />
        <TextField {...field('note')} {...typed} maxLength={500} />
      </div>
    </>
  )
}

/** How an outlet is told: by mail, else by hand. */
export function OutletReached({ email, phone, contact }: Pick<Outlet, 'email' | 'phone' | 'contact'>) {
  const t = useWords('cases')
  return (
    <>
      {email === null && <span className="block text-muted">{t('media.settings.byHand')}</span>}
      {[email, phone].filter(Boolean).map((way) => (
        <bdi key={way} dir="ltr" className="block wrap-anywhere">
          {way}
        </bdi>
      ))}
      {contact && <bdi className="block">{contact}</bdi>}
    </>
  )
}
