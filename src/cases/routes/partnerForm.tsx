import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { isolate } from '../../language/core/direction.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { PartnerAct } from '../core/partnerActs.ts'
import { showReference } from '../core/reference.ts'
import type { Sent } from './sent.ts'
import { useStepFields } from './stepFields.ts'

type Props = {
  readonly act: PartnerAct
  readonly step: {
    readonly reference: string
    readonly home: string
    readonly version: number
    readonly isOver: boolean
  }
  readonly sent: Sent | undefined
  /** In place of the words that the step has by itself. */
  readonly lead?: string
  readonly danger?: boolean
  readonly withFiles?: boolean
  readonly children?: ReactNode
}

/** One step of a partner on a case that it has, as a page of its own that works without script. */
export function PartnerForm({ act, step, sent, lead, danger, withFiles, children }: Props) {
  const t = useWords('cases')
  const { errors } = useStepFields(sent)
  const reference = isolate(showReference(step.reference))
  return (
    <div className="max-w-3xl">
      <PageTitle title={`${t(`partnerAct.${act}.title`)} - ${reference}`} wrong={sent !== undefined}>
        {lead ?? t(`partnerAct.${act}.lead`)}
      </PageTitle>
      {step.isOver && !sent ? (
        <div className="mt-8">
          <Banner tone="warning" title={t('partnerAct.over')} />
        </div>
      ) : (
        <form
          method="post"
          encType={withFiles ? 'multipart/form-data' : undefined}
          noValidate
          className="mt-8"
        >
          <CsrfField />
          <input type="hidden" name="version" value={sent?.version ?? step.version} />
          <ErrorSummary errors={errors} />
          {children}
          <Button look={danger ? 'danger' : 'primary'}>{t(`partnerAct.${act}.send`)}</Button>
        </form>
      )}
      <p className="mt-6">
        <Link to={step.home}>{t('action.back')}</Link>
      </p>
    </div>
  )
}
