import { closingOn } from '../../deadlines/core/closingOn.ts'
import { addCalendarDays } from '../../deadlines/core/workingTime.ts'
import type { Case, Task } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { furthestDelayDays } from './delay.ts'
import { owesAnswer } from './update.ts'

/** What departments were asked for and have not done yet. */
export function openTasks({ tasks }: Pick<Case, 'tasks'>): readonly Task[] {
  return tasks.filter(({ endedAt }) => endedAt === null)
}

/** Asks a department for something while the case stays with whoever treats it (guide 5.1.10), until closing time of a working day. */
export function addTask(
  state: Case,
  { until, text }: CommandOf<'add-task'>,
  { facts, at, stamp }: Situation,
): Decision {
  const refused = owesAnswer(state)
  if (refused) return { refused }
  if (!facts.department) return { refused: 'no-such-department' }
  const dueAt = closingOn(facts.calendar, until)
  if (!dueAt) return { refused: 'not-a-working-day' }
  if (dueAt <= at) return { refused: 'not-later' }
  if (dueAt > addCalendarDays(facts.calendar, at, furthestDelayDays)) return { refused: 'too-far' }
  return [{ type: 'TaskAdded', ...stamp, department: facts.department, dueAt, text }]
}

/** What came of it, in words: by somebody of the department that was asked, or by whoever treats the case. */
export function finishTask(state: Case, command: CommandOf<'finish-task'>, { stamp }: Situation): Decision {
  const task = openTasks(state).find(({ id }) => id === command.task)
  if (!task) return { refused: 'no-such-task' }
  const { text, files } = command
  return [{ type: 'TaskFinished', ...stamp, task: task.id, department: task.department, text, files }]
}

/** No longer needed. */
export function cancelTask(state: Case, command: CommandOf<'cancel-task'>, { stamp }: Situation): Decision {
  const task = openTasks(state).find(({ id }) => id === command.task)
  if (!task) return { refused: 'no-such-task' }
  return [{ type: 'TaskCancelled', ...stamp, task: task.id, department: task.department }]
}
