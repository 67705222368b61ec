import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { isolate } from '../../language/core/direction.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { OfficerCommand } from '../core/possible.ts'
import { showReference } from '../core/reference.ts'
import type { RefusalCode } from '../core/refusals.ts'
import type { Sent } from './sent.ts'
import { useStepFields } from './stepFields.ts'
import { useOnce } from './useOnce.ts'

type StepFormProps = {
  readonly type: OfficerCommand
  readonly step: {
    readonly reference: string
    readonly version: number
    readonly refused: RefusalCode | null
  }
  readonly sent: Sent | undefined
  readonly danger?: boolean
  readonly withFiles?: boolean
  /** Kept in the address when the form is sent: what the form was made for. */
  readonly query?: string
  /** Stands in the form's place while something must be chosen first. */
  readonly instead?: ReactNode
  /** What it is called and does where the case is of another sort than most. */
  readonly say?: { readonly title: string; readonly lead: string; readonly rule: string }
  readonly children?: ReactNode
}

/** One step on a case: what it does, the rule of the guide it follows, and its form. Stands inside the page of the case. */
export function StepForm(props: StepFormProps) {
  const { type, step, sent, danger, withFiles, query = '', say, instead, children } = props
  const t = useWords('cases')
  const once = useOnce()
  const page = `/desk/cases/${step.reference}`
  const title = say?.title ?? t(`command.${type}`)
  const shown = isolate(showReference(step.reference))
  return (
    <section aria-labelledby="step" className="card border-2 border-brand">
      <StepTitle title={`${title} - ${shown}`} wrong={sent !== undefined} />
      <StepHeading quiet={sent !== undefined}>{title}</StepHeading>
      <p className="mt-1">{say?.lead ?? t(`action.${type}.lead`)}</p>
      <p className="mb-5 text-small text-muted">{say?.rule ?? t(`rule.${type}`)}</p>
      {step.refused && !sent ? (
        <Banner tone="warning" title={t('action.notNow')}>
          {t(`refusal.${step.refused}`)}
        </Banner>
      ) : (
        (instead ?? (
          <form
            method="post"
            action={`${page}/${type}${query}`}
            encType={withFiles ? 'multipart/form-data' : undefined}
            noValidate
            onSubmit={once}
          >
            <CsrfField />
            <input type="hidden" name="version" value={sent?.version ?? step.version} />
            <Wrong sent={sent} />
            {children}
            <Button look={danger ? 'danger' : 'primary'}>{t(`action.${type}.send`)}</Button>
          </form>
        ))
      )}
      <p className="mt-3">
        <Link to={page}>{t('action.back')}</Link>
      </p>
    </section>
  )
}

/** Takes the focus when the form comes into the page, so that the keyboard goes on there; `quiet` where an error has it. */
function StepHeading({ quiet, children }: { quiet: boolean; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!quiet) heading.current?.focus()
  }, [quiet])
  return (
    <h2 id="step" ref={heading} tabIndex={-1} className="outline-none">
      {children}
    </h2>
  )
}

function StepTitle({ title, wrong }: { title: string; wrong: boolean }) {
  const t = useWords('ui')
  return <title>{`${wrong ? `${t('errors.prefix')} ` : ''}${title} - ${t('site')}`}</title>
}

/** What stands in the way and, where somebody else was faster, what they did. */
function Wrong({ sent }: { sent: Sent | undefined }) {
  const t = useWords('cases')
  const { errors } = useStepFields(sent)
  return (
    <>
      <ErrorSummary errors={errors} />
      {sent && sent.news.length > 0 && (
        <Banner tone="warning" title={t('action.news')}>
          <ul className="list-disc ps-6">
            {sent.news.map(({ at, text }) => (
              <li key={at + text}>
                {text} · <Moment at={at} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}
