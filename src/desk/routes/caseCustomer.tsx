import { Link, useFetcher } from 'react-router'
import { showReference } from '../../cases/core/reference.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import { Banner } from '../../ui/banner.tsx'
import { Bidi } from '../../ui/bidiText.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { readCustomer } from './caseCustomerReading.ts'
import type { CustomerAnswer } from './customerActs.ts'
import { Facts } from './facts.tsx'

export type CustomerView = NonNullable<Awaited<ReturnType<typeof readCustomer>>>
export type KnownView = Extract<CustomerView, { known: true }>

type Props = {
  readonly customer: CustomerView | null
  readonly answered: CustomerAnswer | undefined
  readonly home: string
}

/** Who the customer is, what must be minded before anything else, and what else they have brought. */
export function CaseCustomer({
  customer,
  head,
  answered,
  home,
}: Props & { readonly head: { readonly kind: Kind } }) {
  const t = useWords('desk')
  return (
    <section aria-labelledby="customer" className="card p-4 lg:p-5">
      <h2 id="customer" className="mb-2 text-large">
        {t('case.customer.title')}
      </h2>
      {customer === null && (
        <p className="text-muted">
          {t(head.kind === 'tip' ? 'case.customer.anonymous' : 'case.customer.none')}
        </p>
      )}
      {customer?.known === false && <p className="text-muted">{t(`case.customer.${customer.why}`)}</p>}
      {customer?.known && <Known customer={customer} answered={answered} home={home} />}
    </section>
  )
}

/** What must be minded before the customer is rung or written to: too loud to be overlooked. */
export function CustomerNeeds({ customer }: Pick<Props, 'customer'>) {
  const say = useWords('customers')
  const needs = customer?.known ? customer.needs : []
  return needs.map((need) => (
    <Banner key={need} tone={need === 'deaf' ? 'danger' : 'warning'} title={say(`need.${need}`)} />
  ))
}

function Known({ customer, answered, home }: Props & { customer: KnownView }) {
  const t = useWords('desk')
  const say = useWords('customers')
  const ring = !customer.needs.includes('deaf')
  return (
    <>
      {customer.kept && <Banner tone="warning" title={t('case.customer.kept')} />}
      <Facts
        items={[
          {
            term: say('field.name'),
            value: <bdi className="font-strong">{customer.name ?? say('nameless')}</bdi>,
          },
          {
            term: say('field.phone'),
            value: customer.phone && <Phone number={customer.phone} ring={ring} />,
          },
          { term: say('field.email'), value: customer.email && <Email {...customer} /> },
          {
            term: say('field.idNumber'),
            value: customer.maskedId && (
              <IdNumber masked={customer.maskedId} answered={answered} home={home} />
            ),
          },
          {
            term: say('field.preferredChannel'),
            value: isOfUse(customer) && say(`preferredChannel.${customer.preferredChannel}`),
          },
          { term: say('field.language'), value: say(`language.${customer.language}`) },
          { term: say('field.sort'), value: customer.sort !== 'individual' && say(`sort.${customer.sort}`) },
        ]}
      />
      {customer.telling !== 'written' && (
        <p className="mt-3 text-small font-strong text-warning">{say(`telling.${customer.telling}`)}</p>
      )}
      <Others others={customer.others} />
    </>
  )
}

/** Nobody is said to prefer what does not reach them: where they chose nothing, a text message is assumed. */
function isOfUse({ telling, preferredChannel }: KnownView): boolean {
  return telling === 'written' || telling === 'both' || preferredChannel === 'phone'
}

/** As people of the Kingdom say it; nobody is rung who cannot hear. */
function Phone({ number, ring }: { number: string; ring: boolean }) {
  const shown = number.replace(/^\+966(\d{2})(\d{3})(\d{4})$/, '0$1 $2 $3')
  return ring ? (
    <a href={`tel:${number}`} dir="ltr">
      {shown}
    </a>
  ) : (
    <bdi dir="ltr">{shown}</bdi>
  )
}

function Email({ email, emailFailed }: KnownView) {
  const say = useWords('customers')
  return (
    <>
      <bdi dir="ltr" className="text-small">
        {email}
      </bdi>
      {emailFailed && <p className="text-small text-danger">{say('emailFailed')}</p>}
    </>
  )
}

function IdNumber({ masked, answered, home }: { masked: string } & Omit<Props, 'customer'>) {
  const t = useWords('desk')
  const fetcher = useFetcher<CustomerAnswer>()
  const answer = fetcher.data ?? answered
  const whole = answer?.act === 'show-id' ? answer.idNumber : null
  return (
    <>
      <bdi dir="ltr" className="tabular-nums">
        {whole ?? masked}
      </bdi>
      {whole === null ? (
        <fetcher.Form method="post" action={home}>
          <CsrfField />
          <button type="submit" name="act" value="show-id" className="button button-quiet -ms-3">
            {t('case.customer.showId')}
          </button>
        </fetcher.Form>
      ) : (
        <p role="status" className="text-small text-muted">
          {t('case.customer.idShown')}
        </p>
      )}
    </>
  )
}

function Others({ others }: Pick<KnownView, 'others'>) {
  const t = useWords('desk')
  const say = useWords('cases')
  if (others.length === 0) return null
  return (
    <>
      <h3 className="mt-4 text-base">{t('case.customer.others')}</h3>
      <ul className="mt-1 space-y-2">
        {others.map(({ reference, status, subject }) => (
          <li key={reference}>
            <Link to={`/desk/cases/${reference}`} className="tabular-nums">
              <Bidi dir="ltr">{showReference(reference)}</Bidi>
            </Link>{' '}
            <span className="text-small text-muted">{say(`status.${status}`)}</span>
            {subject && (
              <span className="block truncate text-small" dir="auto">
                {subject}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
