import type { ReactNode } from 'react'
import { Form, Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { DigitsField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { CaseName } from './caseName.tsx'
import type { Sought } from './otherCase.ts'
import type { Sent } from './sent.ts'
import { StepForm } from './stepForm.tsx'

type StepOtherProps = {
  readonly type: 'link' | 'merge'
  readonly step: Parameters<typeof StepForm>[0]['step']
  readonly sent: Sent | undefined
  readonly sought: Sought
  readonly children?: ReactNode
}

/** The field of the command that names the second case. */
const field = { link: 'other', merge: 'into' } as const

/** A step with a second case: asks for its reference first, and shows what was found before anything is done. */
export function StepOther({ type, step, sent, sought, children }: StepOtherProps) {
  const t = useWords('cases')
  const { found } = sought
  const page = `/desk/cases/${step.reference}/${type}`
  if (!found)
    return <StepForm type={type} step={step} sent={sent} instead={<Seek page={page} sought={sought} />} />
  return (
    <StepForm type={type} step={step} sent={sent} query={`?other=${found.reference}`}>
      <input type="hidden" name={field[type]} value={found.reference} />
      <div id={field[type]} className="mb-6 rounded-md border border-line p-4">
        <p className="mb-2">{t(type === 'merge' ? 'action.merge.into' : 'action.link.found')}</p>
        <CaseName {...found} />
        <p className="mt-2 text-small">
          <Link to={page}>{t('action.link.another')}</Link>
        </p>
      </div>
      {children}
    </StepForm>
  )
}

function Seek({ page, sought: { typed, problem } }: { page: string; sought: Sought }) {
  const t = useWords('cases')
  const error =
    problem === null
      ? undefined
      : t(problem === 'reference-not-valid' ? `error.${problem}` : `refusal.${problem}`)
  return (
    <Form action={page} noValidate>
      {error && <ErrorSummary errors={{ other: error }} />}
      <DigitsField
        name="other"
        label={t('action.link.other')}
        value={typed}
        error={error}
        maxLength={40}
        width="short"
      />
      <Button>{t('action.link.find')}</Button>
    </Form>
  )
}
