import { type Alarm, alarmsOf } from './alarms.ts'
import type { Case } from './case.ts'
import { closing } from './close.ts'
import type { Decision, Situation } from './decision.ts'
import type { CaseEvent } from './events.ts'
import { soundsAt } from './soundsAt.ts'

/**
 * What the clocks of a case set off by now, all at once: after hours without a running machine somebody who would have
 * been told three times is told once, of the last. Outside working hours only what may sound then.
 */
export function keepTime(state: Case, situation: Situation): Decision {
  const { facts, at } = situation
  const due = alarmsOf(state, facts).filter((alarm) => alarm.at <= at)
  const groups = Object.values(
    Object.groupBy(
      due,
      ({ clock, partner, sounds }) => `${clock} ${partner} ${'to' in sounds ? sounds.to : sounds.what}`,
    ),
  )
  const events = groups.flatMap((alarms = []) => {
    const last = alarms.findLastIndex((alarm) => soundsAt(alarm, at) <= at)
    return sound(state, alarms.slice(0, last + 1), situation)
  })
  return events.length === 0 ? { refused: 'nothing-due' } : events
}

function sound(state: Case, alarms: readonly Alarm[], situation: Situation): CaseEvent[] {
  const last = alarms.at(-1)
  if (!last) return []
  const { clock, partner, dueAt, sounds } = last
  const timed = { clock, ...(partner === undefined ? {} : { partner }), dueAt }
  const keys = alarms.map(({ key }) => key)
  const { stamp } = situation
  switch (sounds.what) {
    case 'silence':
      return [closing(state, 'no-objection', situation)]
    case 'delay-notice':
      return [{ type: 'DelayNoticeFellDue', ...stamp, dueAt, alarms: keys }]
    case 'rung':
      return [{ type: 'CaseEscalated', ...stamp, ...timed, to: sounds.to, when: sounds.when, alarms: keys }]
  }
}
