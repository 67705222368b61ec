import { type Actor, hasRole, type Role } from '../../staff/core/actor.ts'

/**
 * Open work by whose turn it is. `escalated` went up and nobody has it in hand. `to-tell` are those whose customer is
 * owed a word now, an update or the reasons for a delay. `with-partner` are those that a partner has. `asked` are those in which
 * the officer's department was asked for something. `media` are media cases, whichever
 * department has them. `wrote` are answered cases whose customer wrote afterwards: somebody must read it and
 * confirm or not on their behalf. `answered` are those of whom nothing was heard yet. `all` is every case, closed ones too, newest first.
 */
export const queues = [
  'mine',
  'department',
  'intake',
  'unassigned',
  'escalated',
  'to-tell',
  'wrote',
  'answered',
  'with-partner',
  'asked',
  'media',
  'late',
  'all',
] as const
export type Queue = (typeof queues)[number]

/** Queues of open work, each a tab of the desk. */
export type WorkQueue = Exclude<Queue, 'all'>

/** What each role works from, the first of them first (guide 5.1.8: reception, classification, treatment, closing). */
const queuesOf: Partial<Record<Role, readonly WorkQueue[]>> = {
  intake: ['intake', 'mine', 'late', 'to-tell', 'unassigned', 'with-partner', 'wrote', 'answered'],
  specialist: ['mine', 'department', 'unassigned', 'asked', 'late', 'to-tell', 'with-partner', 'answered'],
  media: [
    'media',
    'mine',
    'department',
    'unassigned',
    'asked',
    'late',
    'to-tell',
    'with-partner',
    'answered',
  ],
  'follow-up': [
    'answered',
    'escalated',
    'wrote',
    'late',
    'to-tell',
    'with-partner',
    'mine',
    'unassigned',
    'intake',
  ],
  management: ['escalated', 'late', 'to-tell', 'with-partner', 'unassigned', 'wrote', 'answered', 'intake'],
  auditor: ['late', 'escalated', 'to-tell', 'with-partner', 'unassigned', 'wrote', 'answered', 'intake'],
}

/** The queues that an officer sees, in the order of their roles; the first is where their day begins. */
export function queuesFor(actor: Actor): readonly WorkQueue[] {
  const roles = Object.keys(queuesOf) as Role[]
  const found = roles.filter((role) => hasRole(actor, role)).flatMap((role) => queuesOf[role] ?? [])
  return found.length > 0 ? [...new Set(found)] : ['mine']
}

/** Counting a queue stops here: nobody reads more than `100+`. */
export const mostCounted = 101

/** A count as a tab or card shows it. */
export function shownCount(count: number): string {
  return count < mostCounted ? String(count) : `${mostCounted - 1}+`
}
