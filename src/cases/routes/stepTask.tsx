import type { BothLanguages } from '../../staff/core/officer.ts'
import { RadioGroup } from '../../ui/choices.tsx'
import { useLanguage } from '../../ui/page.tsx'
import type { Sent } from './sent.ts'
import { useStepFields } from './stepFields.ts'

type Tasks = readonly {
  readonly id: string
  readonly department: BothLanguages
  readonly words: string | null
}[]

/** Which of the open tasks is meant; a single one is chosen already. */
export function StepTask({ sent, tasks, label }: { sent: Sent | undefined; tasks: Tasks; label: string }) {
  const language = useLanguage()
  const only = tasks.length === 1 ? (tasks[0]?.id ?? null) : null
  const { field } = useStepFields(sent, { task: only })
  const options = tasks.map(({ id, department, words }) => ({
    value: id,
    label: `${department[language]}: ${words ?? '…'}`,
  }))
  return <RadioGroup {...field('task')} label={label} options={options} />
}
