import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { TextArea } from '../../ui/textArea.tsx'
import { useWords } from '../../ui/useWords.ts'
import { grades, longestRemark } from '../core/answer.schema.ts'

/** What is wrong with an answer: a code by field. */
export type SurveyProblems = Readonly<Record<string, string>>

export function SurveyForm(props: {
  problems: SurveyProblems | undefined
  values: Readonly<Record<string, string>> | undefined
}) {
  const t = useWords('surveys')
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
  const errors = { solved: problem('solved'), clear: problem('clear'), remark: problem('remark') }
  return (
    <form method="post" noValidate className="mt-8">
      <CsrfField />
      <ErrorSummary errors={errors} />
      <RadioGroup {...question('solved')} />
      <RadioGroup {...question('clear')} />
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
