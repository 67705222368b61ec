import { departmentNames } from '../../staff/store/queries/departments.ts'
import type { OfficerCommand } from '../core/possible.ts'
import { openTasks } from '../core/task.ts'
import { caseStory } from '../store/queries/caseStory.ts'
import { openStep, type StepArgs } from './step.ts'

/** A step about what a department was asked for, with every task that is still open, in its own words. */
export async function openTaskStep(args: Omit<StepArgs, 'request'>, type: OfficerCommand) {
  const { step, state, insat, officer } = await openStep(args, type)
  const tasks = openTasks(state)
  const [names, story] = await Promise.all([
    departmentNames(
      insat.db,
      tasks.map(({ department }) => department),
    ),
    caseStory(insat, officer, state.id),
  ])
  return {
    step,
    tasks: tasks.map(({ id, department }) => ({
      id,
      department: names.get(department) ?? { ar: department, en: department },
      words: story?.texts.find((text) => text.id === id)?.body ?? null,
    })),
  }
}
