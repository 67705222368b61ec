import { setUpMinistry } from '../../src/app/demo/setUp.ts'
import { handle, registerCase } from '../../src/cases/store/handle.ts'
import type { Instant } from '../../src/language/core/instant.ts'
import type { Context } from '../../src/postgres/context.ts'
import type { Actor, OfficerActor } from '../../src/staff/core/actor.ts'
import type { Act, Role } from './plan.ts'

/** People at work: what the plan wants of them, at its moments. */
export type Desk = {
  /** Does everything up to and at that moment, in order. */
  readonly workUntil: (moment: Instant) => Promise<void>
  /** Acts that were taken, of those that were tried. */
  readonly done: () => number
}

/** The demonstration's ministry, and its people about to do what the plan says; `setNow` moves the clock of `context`. */
export async function openDesk(
  context: Context,
  setNow: (moment: Instant) => void,
  acts: readonly Act[],
): Promise<Desk> {
  const officers = await setUpMinistry(context)
  const ids = new Map<number, string>()
  let [next, done] = [0, 0]
  return {
    workUntil: async (moment) => {
      for (let act = acts[next]; act && act.at <= moment; act = acts[++next]) {
        setNow(act.at)
        if (await perform(context, officers, ids, act)) done += 1
      }
      setNow(moment)
    },
    done: () => done,
  }
}

/** False where the case was not ready for it. */
async function perform(
  context: Context,
  officers: readonly OfficerActor[],
  ids: Map<number, string>,
  { subject, by, does }: Act,
): Promise<boolean> {
  if ('register' in does) {
    const registered = await registerCase(context, { type: 'public' }, does.register, {
      classes: does.classes,
    })
    if ('refused' in registered) throw new Error(`A case was refused: ${registered.refused}`)
    ids.set(subject, registered.state.id)
    return true
  }
  const caseId = ids.get(subject) ?? ''
  return 'done' in (await handle(context, actorOf(by, caseId, officers), caseId, does))
}

function actorOf(by: Role, caseId: string, officers: readonly OfficerActor[]): Actor {
  if (by === 'public' || by === 'customer') return { type: 'customer', caseId }
  const fits = ({ roles, departments }: OfficerActor) =>
    roles.includes(by) && (by !== 'specialist' || departments.includes('telecom'))
  return officers.find(fits) ?? { type: 'public' }
}
