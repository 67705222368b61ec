import { type Case, nothing, type State } from '../../src/cases/core/case.ts'
import { runningClocks } from '../../src/cases/core/clocks.ts'
import type { CaseEvent } from '../../src/cases/core/events.ts'
import { evolve } from '../../src/cases/core/evolve.ts'
import type { Instant } from '../../src/language/core/instant.ts'
import { alarmsOfClock } from './clockwork.ts'

/** A minute at which the background work ran; not `whole` where it was killed in the middle. */
export type Tick = { readonly at: Instant; readonly whole: boolean }

/** What a case's clocks set off, beside what they should have: how many sounded, and what is wrong, a line each. */
export function checkSounds(
  events: readonly CaseEvent[],
  ticks: readonly Tick[],
): { readonly sounded: number; readonly wrong: readonly string[] } {
  const heard = soundsIn(events)
  const expected = expectedOf(events, ticks)
  const wrong = [...heard].flatMap(([key, moments]) => {
    const wanted = expected.get(key)
    if (!wanted) return [`${key} sounded at ${moments[0]} and never should have`]
    if (moments.length > 1) return [`${key} sounded ${moments.length} times`]
    const at = moments[0] as Instant
    return at >= wanted.from && at <= wanted.until
      ? []
      : [`${key} sounded at ${at} instead of ${wanted.from}`]
  })
  const missing = [...expected].flatMap(([key, { must, from }]) =>
    must && !heard.has(key) ? [`${key} did not sound at ${from}`] : [],
  )
  return { sounded: heard.size, wrong: [...wrong, ...missing] }
}

function soundsIn(events: readonly CaseEvent[]): Map<string, Instant[]> {
  const heard = new Map<string, Instant[]>()
  const hear = (key: string, at: Instant) => heard.set(key, [...(heard.get(key) ?? []), at])
  let state: State = nothing
  for (const event of events) {
    if (event.type === 'CaseEscalated' || event.type === 'DelayNoticeFellDue')
      for (const key of event.alarms) hear(key, event.at)
    if (event.type === 'CaseClosed' && event.ground === 'no-objection' && state.status === 'answered')
      hear(`objection ${state.confirmBy} silence`, event.at)
    state = evolve(state, event)
  }
  return heard
}

type Wanted = { readonly from: Instant; readonly until: Instant; readonly must: boolean }

/** Each alarm whose clock still ran at a minute of work after its moment, with the first such minute and the first whole one. */
function expectedOf(events: readonly CaseEvent[], ticks: readonly Tick[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  const stretches = standing(events)
  for (const { state, from, before } of stretches) {
    const within = ticks.filter(({ at }) => at >= from && (before === null || at < before))
    for (const running of runningClocks(state)) {
      const inHand = state.acknowledged.includes(`${running.clock} ${running.dueAt}`)
      for (const { key, at, rung, mayAt } of alarmsOfClock(running, state)) {
        if (rung && inHand) continue
        const chances = within.filter((tick) => tick.at >= at && mayAt(tick.at))
        const known = wanted.get(key)
        if (chances.length === 0 || known?.must) continue
        const whole = chances.find((tick) => tick.whole)
        const first = known?.from ?? (chances[0] as Tick).at
        wanted.set(key, { from: first, until: (whole ?? chances.at(-1) ?? { at: first }).at, must: !!whole })
      }
    }
  }
  return wanted
}

type Stretch = { readonly state: Case; readonly from: Instant; readonly before: Instant | null }

/** How the case stood and from when until when, by what people did; what its clocks set off changes no clock. */
function standing(events: readonly CaseEvent[]): readonly Stretch[] {
  let state: State = nothing
  const steps = events.flatMap((event) => {
    const clockwork =
      setOff.includes(event.type) || (event.type === 'CaseClosed' && event.ground === 'no-objection')
    if (clockwork) return []
    state = evolve(state, event)
    return [{ state, from: event.at }]
  })
  return steps.flatMap(({ state: stood, from }, place) => {
    const before = steps[place + 1]?.from ?? null
    return before === from ? [] : [{ state: stood, from, before }]
  })
}

const setOff: readonly CaseEvent['type'][] = ['CaseEscalated', 'DelayNoticeFellDue']
