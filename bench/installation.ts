import { setUpMinistry } from '../src/app/demo/setUp.ts'
import type { Context } from '../src/postgres/context.ts'
import type { OfficerActor } from '../src/staff/core/actor.ts'
import { addToken, openSession, sessionCookie } from '../src/staff/store/session.ts'
import type { Staff } from './fill/templates.ts'
import type { Tokens } from './jobs/lives.ts'

export type Ministry = {
  readonly staff: Staff
  readonly administrator: OfficerActor
  readonly tokens: Tokens
  /** The cookie of an officer of the telecom department, signed in. */
  readonly cookie: string
  /** Ids that stay the same in every copy of a case. */
  readonly fixed: readonly string[]
}

/** The demonstration's ministry with tokens for programs and an officer signed in; without its cases. */
export async function setUp(context: Context): Promise<Ministry> {
  const officers = await setUpMinistry(context)
  const intake = having(officers, 'intake', 'care')
  const [first, second] = [0, 1].map((place) => having(officers, 'specialist', 'telecom', place))
  if (!first || !second) throw new Error('The telecom department has no two specialists')
  const token = (role: 'intake' | 'specialist' | 'follow-up', departments: readonly string[] = []) =>
    addToken(context, { label: `bench ${role}`, roles: [role], departments })
  const tokens = {
    intake: await token('intake'),
    specialist: await token('specialist', ['telecom']),
    followUp: await token('follow-up'),
  }
  const cookie = `${sessionCookie}=${await openSession(context, first.id, 'bench')}`
  return {
    staff: { intake, specialists: [first, second] },
    administrator: having(officers, 'administrator'),
    tokens,
    cookie,
    fixed: officers.map(({ id }) => id),
  }
}

function having(
  officers: readonly OfficerActor[],
  role: OfficerActor['roles'][number],
  department?: string,
  place = 0,
): OfficerActor {
  const found = officers.filter(
    ({ roles, departments }) =>
      roles.includes(role) && (department === undefined || departments.includes(department)),
  )
  const officer = found[place]
  if (!officer) throw new Error(`Nobody is ${role} in ${department}`)
  return officer
}
