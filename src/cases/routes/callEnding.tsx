import { isolate } from '../../language/core/direction.ts'
import { type Choice, RadioGroup } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/textArea.tsx'
import { useWords } from '../../ui/useWords.ts'
import { showReference } from '../core/reference.ts'
import type { CallFields } from './callFields.ts'
import type { Listed } from './listed.ts'

type EndingProps = CallFields & {
  /** Where the case would go, once the category is known. */
  readonly department: string | undefined
  /** Open cases of whoever is calling. */
  readonly open: readonly Listed[]
}

/** How the call ends: a case for a department, solved on the spot, left at intake, or more words on an open case. */
export function CallEnding({ field, department, open }: EndingProps) {
  const t = useWords('cases')
  const options: readonly Choice[] = [
    {
      value: 'refer',
      label: t('call.end.refer'),
      hint: department ? t('call.end.referTo', { department }) : t('call.end.referHint'),
    },
    { value: 'solved', label: t('call.end.solved'), hint: t('call.end.solvedHint') },
    { value: 'later', label: t('call.end.later'), hint: t('call.end.laterHint') },
    ...open.map(({ reference, title }) => ({
      value: `add:${reference}`,
      label: t('call.end.add', { reference: isolate(showReference(reference)) }),
      hint: title && <bdi>{title}</bdi>,
    })),
  ]
  return (
    <>
      <RadioGroup {...field('end')} label={t('call.ending')} options={options} inline />
      <div className="hidden group-has-[input[value=solved]:checked]:block">
        <TextArea {...field('answer')} label={t('call.answer')} hint={t('call.answerHint')} rows={3} />
      </div>
    </>
  )
}
