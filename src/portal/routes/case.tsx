import { Link, useSearchParams } from 'react-router'
import type { Case } from '../../cases/core/case.ts'
import { customerStory } from '../../cases/core/customerStory.ts'
import { showReference } from '../../cases/core/reference.ts'
import { openReferrals } from '../../cases/core/referrals.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { ownSurvivor } from '../../cases/store/queries/ownSurvivor.ts'
import { filesOfCase } from '../../files/store/queries/filesOfCase.ts'
import { isolate } from '../../language/core/direction.ts'
import type { Context } from '../../postgres/context.ts'
import { departments } from '../../staff/store/queries/departments.ts'
import { partnerNames } from '../../staff/store/queries/partners.ts'
import { Banner } from '../../ui/banner.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { databaseContext } from '../../ui/context.ts'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { SummaryList } from '../../ui/summaryList.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/case.ts'
import { actsOf } from './ownActs.ts'
import { ownCase } from './ownCase.ts'
import { OwnStory } from './ownStory.tsx'

/** The customer's own page of a case: where it stands in plain words, what was said, and what can be done. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const { state, actor } = await ownCase(insat, params.token)
  const [story, files, names, survivor] = await Promise.all([
    caseStory(insat, actor, state.id),
    ownFiles(insat, state),
    departments(insat.db),
    ownSurvivor(insat, state),
  ])
  const items = customerStory(story?.events ?? [])
  const bodies = await partnerNames(
    insat.db,
    items.flatMap(({ partner }) => (partner === null ? [] : [partner])),
  )
  const shown = new Set(items.flatMap((item) => [...item.files]))
  return {
    head: headOf(state),
    acts: actsOf(state, insat.now()),
    survivor,
    items,
    texts: Object.fromEntries(
      (story?.texts ?? [])
        .filter(({ id }) => items.some(({ text }) => text === id))
        .map((text) => [text.id, text]),
    ),
    departments: Object.fromEntries(names.map(({ code, name }) => [code, name])),
    partners: Object.fromEntries(bodies),
    files: files.filter(({ id }) => shown.has(id)).map(({ id, name, scan }) => ({ id, name, scan })),
  }
}

/** Of the case, and of the one that has the matter: what was added since lies there, and only what the story names is shown. */
async function ownFiles({ db }: Context, { id, together }: Case) {
  const own = await filesOfCase(db, id, true)
  return together ? [...own, ...(await filesOfCase(db, together.into, true))] : own
}

function headOf(state: Case) {
  const { reference, kind, status, registeredAt, dueAt, department } = state
  const [referral] = status === 'treatment' ? openReferrals(state) : []
  return {
    ...{ reference, kind, status, registeredAt, dueAt, department },
    partner: referral?.partner ?? null,
    confirmBy: state.status === 'answered' ? state.confirmBy : null,
    appealBy: state.status === 'closed' ? state.appealBy : null,
  }
}

const doneNotices = ['information', 'yes', 'no', 'withdraw', 'appeal'] as const

export default function OwnCase({ loaderData, params }: Route.ComponentProps) {
  const t = useWords('portal')
  const [search] = useSearchParams()
  const done = doneNotices.find((notice) => notice === search.get('done'))
  const home = `/${useLanguage()}/c/${params.token}`
  const { head } = loaderData
  return (
    <div className="max-w-3xl">
      <PageTitle
        title={t(head.kind === 'media' ? 'caseFor' : `kinds.${head.kind}.own`, {
          reference: isolate(showReference(head.reference)),
        })}
      />
      <div className="mt-6">{done && <Banner tone="good" live title={t(`case.done.${done}`)} />}</div>
      <Stage {...loaderData.head} departments={loaderData.departments} partners={loaderData.partners} />
      {loaderData.survivor && <Survivor {...loaderData.survivor} />}
      <ul className="mt-6 flex flex-wrap gap-3" aria-label={t('case.actions')}>
        {loaderData.acts.map((act, index) => (
          <li key={act}>
            <LinkButton to={`${home}/${act}`} look={index === 0 ? 'primary' : 'secondary'}>
              {t(`act.${act}.link`)}
            </LinkButton>
          </li>
        ))}
      </ul>
      <h2 className="mt-10 mb-4">{t('case.story')}</h2>
      <OwnStory {...loaderData} home={home} />
      <p className="mt-8 text-small text-muted">
        {t('receipt.keep')} <Link to={`/${useLanguage()}/how`}>{t('nav.how')}</Link>
      </p>
    </div>
  )
}

/** Both cases are this customer's: the other has the answer. */
function Survivor({ reference, token }: { reference: string; token: string }) {
  const t = useWords('portal')
  return (
    <p className="mt-4">
      <Link to={`/${useLanguage()}/c/${token}`}>
        {t('case.together', { reference: isolate(showReference(reference)) })}
      </Link>
    </p>
  )
}

type Names = Readonly<Record<string, { ar: string; en: string }>>
type StageProps = ReturnType<typeof headOf> & { departments: Names; partners: Names }

function Stage({
  status,
  registeredAt,
  dueAt,
  department,
  partner,
  confirmBy,
  appealBy,
  departments,
  partners,
}: StageProps) {
  const t = useWords('portal')
  const say = useWords('cases')
  const language = useLanguage()
  const own = status !== 'merged'
  const open = own && status !== 'closed' && status !== 'answered'
  return (
    <>
      <p className="card bg-brand-soft text-lead">
        {say(`statusToCustomer.${partner === null ? status : 'with-partner'}`)}
      </p>
      <div className="mt-4">
        <SummaryList
          items={[
            { term: t('case.registered'), value: <Moment at={registeredAt} /> },
            { term: t('case.due'), value: open && <Moment at={dueAt} hijri /> },
            { term: t('case.confirmBy'), value: confirmBy && <Moment at={confirmBy} hijri /> },
            { term: t('case.appealBy'), value: appealBy && <Moment at={appealBy} hijri /> },
            { term: t('case.department'), value: own && department && departments[department]?.[language] },
            { term: t('case.partner'), value: partner && partners[partner]?.[language] },
          ]}
        />
      </div>
    </>
  )
}
