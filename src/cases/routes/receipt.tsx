import { useEffect, useRef } from 'react'
import { data, Link } from 'react-router'
import { tellingOf } from '../../customers/core/customer.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import { direction, languages } from '../../language/core/language.ts'
import { departments } from '../../staff/store/queries/departments.ts'
import { LinkButton } from '../../ui/button.tsx'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import { readReference, showReference } from '../core/reference.ts'
import { findCaseByReference } from '../store/queries/findCase.ts'
import { spokenReceipt } from '../words/spokenReceipt.ts'
import type { Route } from './+types/receipt.ts'

/** After a call: the reference to be read out, with the date that was promised, and on to the next. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const reference = readReference(params.reference)
  const found = reference && (await findCaseByReference(insat, context.get(officerContext), reference))
  if (!found) throw data(null, { status: 404 })
  const { state } = found
  const units = state.department === null ? [] : await departments(insat.db)
  const department = units.find(({ code }) => code === state.department)
  const known = state.customer === null ? null : await customerById(insat.db, state.customer)
  const telling = known ? tellingOf(known) : 'neither'
  // The caller's language first.
  const spoken = languages
    .toSorted((language) => (language === state.language ? -1 : 1))
    .map((language) => ({ language, sentences: spokenReceipt(state, telling, language) }))
  return {
    reference: state.reference,
    end: state.status === 'closed' ? 'solved' : department ? 'referred' : 'registered',
    department: department?.name[context.get(languageContext)],
    spoken,
  } as const
}

export default function Receipt({ loaderData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { reference, end, department, spoken } = loaderData
  const next = useRef<HTMLAnchorElement>(null)
  useEffect(() => next.current?.focus(), [])
  return (
    <div className="max-w-4xl">
      <PageTitle title={t(`call.receipt.${end}`)} />
      {department && <p className="mt-1 text-lead text-muted">{department}</p>}
      <p role="status" className="card mt-6 text-center">
        <span className="block text-muted">{t('field.reference')}</span>
        <bdi
          dir="ltr"
          className="block text-[2.75rem] leading-snug font-strong tracking-wide select-all tabular-nums"
        >
          {showReference(reference)}
        </bdi>
      </p>
      <h2 className="mt-8 text-large">{t('call.receipt.say')}</h2>
      <div className="mt-3 grid gap-6 md:grid-cols-2">
        {spoken.map(({ language, sentences }) => (
          <div key={language} lang={language} dir={direction(language)} className="card text-lead">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        ))}
      </div>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link ref={next} to="/desk/new" className="button button-primary">
          {t('call.receipt.next')}
        </Link>
        <LinkButton to={`/desk/cases/${reference}`} look="secondary">
          {t('call.receipt.open')}
        </LinkButton>
      </p>
    </div>
  )
}
