import { Link } from 'react-router'
import type { Status } from '../../cases/core/case.ts'
import { showReference } from '../../cases/core/reference.ts'
import type { Instant } from '../../language/core/instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { CustomerView } from './caseCustomer.tsx'
import { CaseFiles } from './caseFiles.tsx'
import type { ShownFile, ShownText } from './caseStoryReading.ts'
import { CaseText } from './caseText.tsx'

type Matter = {
  readonly head: { readonly status: Status }
  readonly customer: CustomerView | null
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
  readonly linked: string | null
}

/** What an officer with a caller at the ear needs: what to say, what was answered last, what it is about. */
export function CaseMatter({ head, customer, matter, answer, linked }: Matter) {
  const t = useWords('desk')
  const say = useWords('cases')
  return (
    <>
      <section aria-labelledby="say" className="rounded-md border-s-4 border-info bg-info-soft p-4">
        <h2 id="say" className="text-base">
          {t('case.say.title')}
        </h2>
        <p className="text-lead">{say(`statusToCustomer.${head.status}`)}</p>
        {customer && !customer.erased && <p className="text-small text-muted">{t('case.say.checkFirst')}</p>}
      </section>
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
          {t('case.matter.title')}
        </h2>
        <div className="mt-2">{matter.text && <CaseText text={matter.text} />}</div>
        {matter.remedy && (
          <p className="mt-2">
            {say('field.remedy')}: <b>{matter.remedy}</b>
          </p>
        )}
        <CaseFiles files={matter.files} />
        {linked && (
          <p className="mt-2">
            {t('case.matter.linked')}: <Link to={`/desk/cases/${linked}`}>{showReference(linked)}</Link>
          </p>
        )}
      </section>
    </>
  )
}
