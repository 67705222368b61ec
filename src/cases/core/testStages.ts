import type { Kind } from '../../deadlines/core/classes.ts'
import type { Actor } from '../../staff/core/actor.ts'
import type { Case } from './case.ts'
import type { Stage } from './stage.ts'
import {
  answering,
  at,
  classifying,
  customer,
  no,
  people,
  publishing,
  registering,
  type Step,
  stateAfter,
  text,
  visitor,
} from './testing.ts'

/** Everybody who may ask something of a case, by the letter that `docs/access.md` gives them. */
export const askers: Readonly<Record<string, Actor>> = {
  I: people.huda,
  S: people.salem,
  s: people.maha,
  d: people.postal,
  F: people.follow,
  H: people.chief,
  R: people.ghada,
  M: people.manager,
  A: people.admin,
  U: people.auditor,
  P: people.nawal,
  p: people.courier,
  C: customer,
  V: visitor,
}

const refer: Step = [people.huda, { type: 'refer', department: 'telecom', text: null }]
const take: Step = [people.salem, { type: 'take' }]
const ask: Step = [people.salem, { type: 'ask-customer', text }]
const give: Step = [
  people.salem,
  { type: 'refer-to-partner', partner: 'operator', way: 'opinion', text: null },
]
const source: Step = [people.ghada, publishing]

/**
 * A case of that kind that stands at that stage after the usual road: classified, referred to its department and taken
 * by S. A tip and a media complaint are never answered without being closed. Nothing for a stage that the kind has not.
 */
export function caseAt(kind: Kind, stage: Stage): Case | null {
  const concludes = kind === 'tip' || kind === 'media'
  const begun: readonly Step[] = [
    [visitor, { ...registering, kind }],
    ...(kind === 'media' ? [source] : []),
    [people.huda, classifying],
  ]
  const treated: readonly Step[] = [...begun, refer, take]
  const roads: Partial<Record<Stage, readonly Step[]>> = {
    registered: begun,
    treatment: treated,
    ...(kind === 'media' ? {} : { waiting: [...treated, ask] }),
    'with-partner': [...treated, give],
    closed: concludes
      ? [...treated, [people.salem, answering]]
      : [
          ...treated,
          [people.salem, answering],
          [customer, { type: 'confirm', satisfied: true, channel: 'website', text: null }],
        ],
    ...(concludes
      ? {}
      : {
          answered: [...treated, [people.salem, answering]],
          review: [...treated, [people.salem, answering], [customer, no]],
        }),
  }
  const road = roads[stage]
  return road ? (stateAfter(road) as Case) : null
}

/** When the matrix is asked: soon after. */
export const asked = at(0, 1)
