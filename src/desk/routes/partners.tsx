import { allPartners, type Partner } from '../../staff/store/queries/partners.ts'
import type { EditedEntry } from '../../ui/editForm.tsx'
import { type Filled, ListPage } from '../../ui/listPage.tsx'
import { readForm } from '../../ui/readForm.ts'
import { EmailField, PhoneField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/partners.ts'
import { administrator } from './administrator.ts'
import { takeBodyEdit } from './bodyActs.ts'
import { bodyChanges } from './bodyReading.ts'

/** The bodies that the ministry shares work with, and how each is reached (guide 2). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { insat, language } = administrator(context)
  const all = await allPartners(insat.db)
  return {
    rows: all.map((row) => ({ ...row, label: row.name[language] })),
    edited: new URL(request.url).searchParams.get('edit'),
    changes: await bodyChanges(insat, 'partner', all, language),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  return takeBodyEdit(administrator(context), 'partner', await readForm(request))
}

export default function Partners({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('desk')
  return (
    <ListPage
      {...loaderData}
      title={t('settings.page.partners.title')}
      lead={t('settings.page.partners.lead')}
      add={t('settings.partners.add')}
      home="/desk/settings/partners"
      wrong={actionData}
      columns={[
        {
          key: 'reached',
          header: t('settings.partners.reached'),
          cell: ({ email, phone }) =>
            [email, phone].filter(Boolean).map((way) => (
              <bdi key={way} dir="ltr" className="block wrap-anywhere">
                {way}
              </bdi>
            )),
        },
      ]}
      fields={(filled) => <Reached {...filled} />}
    />
  )
}

function Reached({ entry, wrong }: Filled<EditedEntry & Partner>) {
  const t = useWords('desk')
  const field = (name: 'email' | 'phone') => ({
    name,
    value: wrong?.values[name] ?? entry?.[name] ?? undefined,
    error: wrong?.errors[name],
    autoComplete: 'off',
    optional: true,
  })
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <EmailField {...field('email')} label={t('settings.partners.email')} />
      <PhoneField {...field('phone')} label={t('settings.partners.phone')} />
    </div>
  )
}
