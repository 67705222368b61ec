import { isolate } from '../../language/core/direction.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { TextArea } from '../../ui/textArea.tsx'
import { useWords } from '../../ui/useWords.ts'
import { grades, longestRemark, noContact } from '../core/answer.schema.ts'

/** What is wrong with an answer: a code by field. */
export type SurveyProblems = Readonly<Record<string, string>>

export function SurveyForm(props: {
  /** The body that had the case, about which the customer is asked apart. */
  body: BothLanguages | null
  problems: SurveyProblems | undefined
  values: Readonly<Record<string, string>> | undefined
}) {
  const t = useWords('surveys')
  const language = useLanguage()
  const problem = (name: string): string | undefined => {
    const code = props.problems?.[name]
    return code && t(`problem.${name}.${code}` as never)
  }
  const question = (name: 'solved' | 'clear') => ({
    name,
    label: t(`${name}.label`),
    value: props.values?.[name],
    error: problem(name),
    options: grades.toReversed().map((grade) => ({ value: grade, label: t(`${name}.${grade}`) })),
  })
  const errors = {
    ...{ solved: problem('solved'), clear: problem('clear') },
    ...{ contact: problem('contact'), remark: problem('remark') },
  }
  return (
    <form method="post" noValidate className="mt-8">
      <CsrfField />
      <ErrorSummary errors={errors} />
      <RadioGroup {...question('solved')} />
      <RadioGroup {...question('clear')} />
      {props.body && (
        <RadioGroup
          name="contact"
          label={t('contact.label', { body: isolate(props.body[language]) })}
          value={props.values?.contact}
          error={errors.contact}
          options={([...grades.toReversed(), noContact] as const).map((value) => ({
            value,
            label: t(`contact.${value}`),
          }))}
        />
      )}
      <TextArea
        name="remark"
        label={t('remark')}
        hint={t('remarkHint')}
        value={props.values?.remark}
        error={errors.remark}
        rows={4}
        maxLength={longestRemark}
        optional
      />
      <Button>{t('send')}</Button>
    </form>
  )
}
