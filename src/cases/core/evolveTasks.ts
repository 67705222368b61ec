import type { Instant } from '../../language/core/instant.ts'
import type { Case, Task } from './case.ts'
import type { CaseEvent, TaskAdded, TaskCancelled, TaskFinished } from './events.ts'

export type TaskEvent = TaskAdded | TaskFinished | TaskCancelled

export function isTaskEvent(event: CaseEvent): event is TaskEvent {
  return event.type === 'TaskAdded' || event.type === 'TaskFinished' || event.type === 'TaskCancelled'
}

/** The state after a department was asked for something, did it, or need not do it any more. */
export function followTask(state: Case, event: TaskEvent): Case {
  if (event.type !== 'TaskAdded') return { ...state, tasks: endTasks(state.tasks, event.at, event.task) }
  const { text, department, dueAt } = event
  return { ...state, tasks: [...state.tasks, { id: text.id, department, dueAt, endedAt: null }] }
}

/** Those that end: the one that is named, or all that are still open. */
export function endTasks(tasks: readonly Task[], at: Instant, id?: string): readonly Task[] {
  return tasks.map((task) =>
    task.endedAt === null && (id === undefined || task.id === id) ? { ...task, endedAt: at } : task,
  )
}
