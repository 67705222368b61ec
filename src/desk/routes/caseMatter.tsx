import type { Status } from '../../cases/core/case.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import type { Instant } from '../../language/core/instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useWords } from '../../ui/useWords.ts'
import { CallerCheck } from './callerCheck.tsx'
import type { CustomerView } from './caseCustomer.tsx'
import type { Due } from './caseDue.ts'
import { CaseFiles } from './caseFiles.tsx'
import type { ShownFile, ShownText } from './caseStoryReading.ts'
import { CaseText } from './caseText.tsx'
import type { CustomerAnswer } from './customerActs.ts'

type SayProps = {
  readonly head: { readonly status: Status; readonly kind: Kind }
  readonly due: Due
  readonly customer: CustomerView | null
  readonly checked: Parameters<typeof CallerCheck>[0]['checked']
  readonly answered: CustomerAnswer | undefined
  readonly home: string
}

/** What may be said to a caller once it is known that they are who they say: where the case stands, and until when. */
export function CaseSay({ head, due, customer, checked, answered, home }: SayProps) {
  const t = useWords('desk')
  const say = useWords('cases')
  const unchecked = uncheckable(head.kind, customer)
  return (
    <section aria-labelledby="say" className="rounded-md border-s-4 border-info bg-info-soft p-4">
      <h2 id="say" className="text-base">
        {t('case.say.title')}
      </h2>
      {unchecked ? (
        <p>{t(`case.check.${unchecked}`)}</p>
      ) : (
        <>
          <p className="text-lead">{say(`statusToCustomer.${head.status}`)}</p>
          <Until due={due} />
        </>
      )}
      {customer?.known && (
        <CallerCheck customer={customer} checked={checked} answered={answered} home={home} />
      )}
    </section>
  )
}

/** Why nobody who calls about it can be checked, so that nothing is read out. */
function uncheckable(kind: Kind, customer: CustomerView | null): 'sealed' | 'anonymous' | null {
  if (customer === null) return kind === 'tip' ? 'anonymous' : null
  return customer.known === false && customer.why === 'sealed' ? 'sealed' : null
}

/** The date that a caller asks for. */
function Until({ due: { what, at, appealBy } }: { due: Due }) {
  const say = useWords('cases')
  const date = what === 'closed' ? appealBy : what === 'paused' || what === 'merged' ? null : at
  if (!date) return null
  const field = what === 'closed' ? 'appealBy' : what === 'confirm' ? 'confirmBy' : 'dueAt'
  return (
    <p>
      {say(`field.${field}`)}: <Moment at={date} detail="day" hijri />
    </p>
  )
}

type Matter = {
  readonly head: { readonly kind: Kind }
  readonly matter: {
    readonly text: ShownText | null
    readonly files: readonly ShownFile[]
    readonly remedy: string | null
  }
  readonly answer: {
    readonly at: Instant
    readonly solved: boolean
    readonly by: string
    readonly text: ShownText | null
  } | null
}

/** The answer that holds now, and what the customer wrote in the beginning. */
export function CaseMatter({ head, matter, answer }: Matter) {
  const t = useWords('desk')
  const say = useWords('cases')
  return (
    <>
      {answer && (
        <section aria-labelledby="last-answer">
          <h2 id="last-answer" className="text-large">
            {t('case.lastAnswer')}
          </h2>
          <p className="mb-2 text-small text-muted">
            <Badge tone={answer.solved ? 'good' : 'warning'}>
              {say(answer.solved ? 'event.AnswerGivenSolved' : 'event.AnswerGivenUnsolved')}
            </Badge>{' '}
            {answer.by} · <Moment at={answer.at} />
          </p>
          {answer.text && <CaseText text={answer.text} />}
        </section>
      )}
      <section aria-labelledby="matter">
        <h2 id="matter" className="text-large">
          {t(head.kind === 'media' ? 'case.matter.published' : 'case.matter.title')}
        </h2>
        <div className="mt-2">{matter.text && <CaseText text={matter.text} />}</div>
        {matter.remedy && (
          <p className="mt-2">
            {say('field.remedy')}: <b>{matter.remedy}</b>
          </p>
        )}
        <CaseFiles files={matter.files} />
      </section>
    </>
  )
}
