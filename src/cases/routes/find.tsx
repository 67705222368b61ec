import { Link, redirect } from 'react-router'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { allDepartments } from '../../staff/store/queries/departments.ts'
import { Banner } from '../../ui/banner.tsx'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { EmptyState } from '../../ui/emptyState.tsx'
import { officerContext } from '../../ui/officer.ts'
import { Pager } from '../../ui/pager.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import { allCategories } from '../store/queries/categories.ts'
import { listCases } from '../store/queries/listCases.ts'
import type { Route } from './+types/find.ts'
import { type Asked, filters, readAsked } from './asked.ts'
import { CaseTable } from './caseTable.tsx'
import { FindForm } from './findForm.tsx'
import { listQuery, seek } from './findReading.ts'
import { listed } from './listed.ts'

type Known = { readonly code: string; readonly name: BothLanguages; readonly retired: boolean }

/** Every case that the officer may see, newest first; a whole reference opens its case at once. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const officer = context.get(officerContext)
  const language = context.get(languageContext)
  const query = new URL(request.url).searchParams
  const asked = readAsked(query)
  const sought = await seek(insat, officer, asked.q)
  if (sought.what === 'reference' && sought.found) throw redirect(`/desk/cases/${sought.reference}`)
  const [tree, units] = await Promise.all([allCategories(insat.db), allDepartments(insat.db)])
  const wanted = listQuery(asked, sought, tree, query.get('after') ?? '')
  const page =
    sought.what === 'reference' ? { rows: [], next: null } : await listCases(insat, officer, wanted)
  const ofLanguage = ({ code, name, retired }: Known) => ({ code, name: name[language], retired })
  return {
    asked,
    what: sought.what,
    phone: sought.what === 'phone' ? sought.phone : null,
    tree: tree.map((category) => ({ ...ofLanguage(category), parent: category.parent })),
    units: units.map(ofLanguage),
    rows: await listed(insat, page.rows, language),
    next: page.next,
    isFirst: wanted.after === undefined,
  }
}

export default function Find({ loaderData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { asked, what, phone, rows, next, isFirst, ...lists } = loaderData
  return (
    <>
      <PageTitle title={t('lists.find.title')} />
      <FindForm asked={asked} {...lists} />
      {phone && <Banner title={t('lists.find.ofPhone', { phone: `\u2066${phone}\u2069` })} />}
      {rows.length > 0 ? (
        <CaseTable caption={t('lists.find.caption')} rows={rows} withAge />
      ) : (
        <Nothing asked={asked} isReference={what === 'reference'} />
      )}
      <Pager next={next ? address(asked, next) : undefined} first={isFirst ? undefined : address(asked)} />
    </>
  )
}

/** Why nothing is found, and what can be tried instead. */
function Nothing({ asked, isReference }: { asked: Asked; isReference: boolean }) {
  const t = useWords('cases')
  if (isReference) return <EmptyState title={t('lists.find.none')}>{t('refusal.no-such-case')}</EmptyState>
  if (filters.every((name) => asked[name] === ''))
    return <EmptyState title={t('lists.find.noCases')}>{t('lists.find.noCasesText')}</EmptyState>
  const isNumber = asked.q !== '' && !/\p{L}/u.test(asked.q)
  return (
    <EmptyState title={t('lists.find.none')}>
      <p>{t(isNumber ? 'lists.find.noneNumber' : 'lists.find.noneText')}</p>
      <p className="mt-2">
        <Link to="/desk/cases">{t('lists.find.clear')}</Link>
      </p>
    </EmptyState>
  )
}

function address(asked: Asked, after?: string): string {
  const set = filters.filter((name) => asked[name] !== '').map((name) => [name, asked[name]])
  return `/desk/cases?${new URLSearchParams([...set, ...(after ? [['after', after]] : [])])}`
}
