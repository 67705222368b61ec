/** What a person may be in the ministry (guide 5.1.5). A person may hold several. */
export const roles = [
  'intake',
  'specialist',
  'follow-up',
  'media',
  'management',
  'administrator',
  'auditor',
  'partner',
  'coordinator',
  'tip-keeper',
] as const
export type Role = (typeof roles)[number]

/** A person signed in at the desk. `departments` are codes. */
export type OfficerActor = {
  readonly type: 'officer'
  readonly id: string
  readonly roles: readonly Role[]
  readonly departments: readonly string[]
  readonly partner: string | null
}

/** A program with a token: it has one role and, where the token is narrowed, departments. */
export type ProgramActor = {
  readonly type: 'program'
  readonly id: string
  readonly roles: readonly Role[]
  readonly departments: readonly string[]
}

/** A customer who came by the signed link of one case, or proved a second factor: may touch that case alone. */
export type CustomerActor = { readonly type: 'customer'; readonly caseId: string }

/** Whoever came by the signed link of one case for a partner that has no accounts: speaks for that body, of that case. */
export type PartnerActor = { readonly type: 'partner'; readonly partner: string; readonly caseId: string }

/** Somebody whose words arrive without being known to us: the website's form, a mail from a new address. */
export type PublicActor = { readonly type: 'public' }

/** Insat itself: a clock ran out, a job did its work. */
export type SystemActor = { readonly type: 'system' }

/** Who asks. Every decision and every list takes one; there is no way in without. */
export type Actor = OfficerActor | ProgramActor | CustomerActor | PartnerActor | PublicActor | SystemActor

/** What an event keeps of its actor: an id, never a name. */
export type ActorRef =
  | { readonly type: 'officer'; readonly id: string }
  | { readonly type: 'program'; readonly id: string }
  | { readonly type: 'partner'; readonly partner: string }
  | { readonly type: 'customer' | 'public' | 'system' }

export function actorRef(actor: Actor): ActorRef {
  switch (actor.type) {
    case 'officer':
    case 'program':
      return { type: actor.type, id: actor.id }
    case 'partner':
      return { type: 'partner', partner: actor.partner }
    case 'customer':
    case 'public':
    case 'system':
      return { type: actor.type }
  }
}

/** The id of whoever answers for what they do, an officer or a program; nothing for customers, the public and Insat itself. */
export function personId(actor: Actor | ActorRef): string | null {
  return actor.type === 'officer' || actor.type === 'program' ? actor.id : null
}

/** The officer's id, or nothing for whoever is not an officer. */
export function officerId(actor: Actor): string | null {
  return actor.type === 'officer' ? actor.id : null
}

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return (
    (actor.type === 'officer' || actor.type === 'program') &&
    wanted.some((role) => actor.roles.includes(role))
  )
}
