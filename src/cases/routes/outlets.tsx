import { data, redirect } from 'react-router'
import { hasRole } from '../../staff/core/actor.ts'
import type { Edited } from '../../staff/core/edit.ts'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { type ListAct, listAct } from '../../ui/listAct.ts'
import { ListPage } from '../../ui/listPage.tsx'
import { officerContext } from '../../ui/officer.ts'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { type OutletSaid, outletSchema } from '../core/outlet.schema.ts'
import { addOutlet, changeOutlet, retireOutlet } from '../store/editOutlets.ts'
import { allOutlets } from '../store/queries/outlets.ts'
import { ar } from '../words/ar.ts'
import { en } from '../words/en.ts'
import type { Route } from './+types/outlets.ts'
import type { Administrator } from './administrator.ts'
import { readChanges, refusedEdit, wrongForm } from './editReading.ts'
import { OutletFields, OutletReached } from './outletFields.tsx'

const home = '/desk/outlets'
const words = { ar: ar.media, en: en.media }

/** Who keeps outlets: the media officer, and the administrator; 403 for everybody else. */
function keeper({ context }: Pick<Route.LoaderArgs, 'context'>): Administrator {
  const officer = context.get(officerContext)
  if (!hasRole(officer, 'administrator', 'media')) throw data(null, { status: 403 })
  return { insat: context.get(databaseContext), officer, language: context.get(languageContext) }
}

/** The outlets that publish about the ministry, and how each is told what came of it (guide 5.2). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { insat, language } = keeper({ context })
  const all = await allOutlets(insat.db)
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name
  const sorts: Readonly<Record<string, string>> = words[language].sort
  const value = (field: string, code: string) => (field === 'sort' ? sorts[code] : undefined)
  return {
    rows: all.map((row) => ({ ...row, label: row.name[language] })),
    edited: new URL(request.url).searchParams.get('edit'),
    changes: await readChanges(insat, 'outlet', { language, nameOf, value }),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { insat, officer, language } = keeper({ context })
  const form = await readForm(request)
  const asked = listAct(form) ?? { act: 'add', code: '' }
  const { ar, en, sort, email, phone, contact, note } = form.fields
  const said = outletSchema.safeParse({ name: { ar, en }, sort, email, phone, contact, note })
  if (!said.success && (asked.act === 'add' || asked.act === 'change'))
    return wrongForm(form, asked, said.error.issues, language)
  const edited = await doEdit({ insat, officer, language }, asked, said.data as OutletSaid)
  if ('refused' in edited) return refusedEdit(form, asked, edited, language)
  throw redirect(`${home}?done=${asked.act}`)
}

function doEdit(
  { insat, officer }: Administrator,
  { act, code }: { readonly act: ListAct; readonly code: string },
  said: OutletSaid,
): Promise<Edited> {
  switch (act) {
    case 'add':
      return addOutlet(insat, officer, said)
    case 'change':
      return changeOutlet(insat, officer, code, said)
    case 'retire':
    case 'restore':
      return retireOutlet(insat, officer, code, act)
    case 'up':
    case 'down':
      return Promise.resolve({ refused: 'no-such-entry' })
  }
}

export default function Outlets({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  return (
    <ListPage
      {...loaderData}
      title={t('media.settings.title')}
      lead={t('media.settings.lead')}
      add={t('media.settings.add')}
      home={home}
      wrong={actionData}
      columns={[
        { key: 'sort', header: t('media.settings.sort'), cell: ({ sort }) => t(`media.sort.${sort}`) },
        {
          key: 'reached',
          header: t('media.settings.reached'),
          cell: (row) => <OutletReached {...row} />,
        },
      ]}
      fields={(filled) => <OutletFields {...filled} />}
    />
  )
}
