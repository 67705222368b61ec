import { showReference } from '../../cases/core/reference.ts'
import { type OpenKind, openKinds } from '../../cases/core/terms.ts'
import { noticeChannel, tellingOf } from '../../customers/core/customer.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import type { Context } from '../../postgres/context.ts'
import { LinkButton } from '../../ui/button.tsx'
import { databaseContext } from '../../ui/context.ts'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/receipt.ts'
import { ownCase } from './ownCase.ts'

/** The receipt: the reference for follow-up and the date of the answer (guide 4), on the screen at once. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const { state } = await ownCase(insat, params.token)
  const { reference, firstDueAt: dueAt, kind } = state
  return { reference, dueAt, kind: openKind(kind), ...(await toldHow(insat, state.customer)) }
}

/** A media complaint is brought by an officer and has no receipt of its own here. */
function openKind(kind: Kind): OpenKind {
  return openKinds.find((one) => one === kind) ?? 'complaint'
}

/** What will reach the customer, so that the receipt promises nothing else. */
async function toldHow({ db }: Context, id: string | null) {
  const known = id === null ? null : await customerById(db, id)
  if (!known) return { told: 'neither', rung: false } as const
  const telling = tellingOf(known)
  const written = noticeChannel(known)
  return { told: written ?? (telling === 'rung' ? 'rung' : 'neither'), rung: telling === 'both' } as const
}

export default function Receipt({ loaderData, params }: Route.ComponentProps) {
  const t = useWords('portal')
  const { reference, dueAt, kind, told, rung } = loaderData
  return (
    <div className="max-w-3xl">
      <PageTitle title={t(`kinds.${kind}.received`)} />
      <div role="status" className="card mt-6 bg-brand-soft">
        <p>{t(`kinds.${kind}.thanks`)}</p>
        <p className="mt-2 text-title font-strong tabular-nums" data-testid="reference">
          <bdi dir="ltr">{showReference(reference)}</bdi>
        </p>
        <p className="mt-4">{t('receipt.due')}</p>
        <p className="text-large font-strong">
          <Moment at={dueAt} hijri />
        </p>
      </div>
      <p className="mt-6">
        {t(`receipt.told.${told}`)} {rung && t('receipt.alsoRung')}
      </p>
      <p className="mt-2">{t('receipt.track')}</p>
      <h2 className="mt-8">{t('receipt.next')}</h2>
      <p className="mt-2">{t(`kinds.${kind}.steps`)}</p>
      <p className="mt-8">
        <LinkButton to={`/${useLanguage()}/c/${params.token}`}>{t('receipt.open')}</LinkButton>
      </p>
      <p className="mt-4 text-small text-muted">{t('receipt.keep')}</p>
    </div>
  )
}
