import { type Ground, isMeasured } from '../../cases/core/terms.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'

const openForDays = 30

/**
 * Whether a closing asks for the customer's opinion (guide 5.1.10, 5.1.11): not where nothing was handled, and not of
 * a tip, whose bringer asked for nothing.
 */
export function isInvited(kind: Kind, ground: Ground): boolean {
  return isMeasured(kind) && ground !== 'declined' && ground !== 'withdrawn'
}

/** Until when an invitation can be answered. */
export function invitationEnd(invitedAt: Instant): Instant {
  return fromTemporal(toTemporal(invitedAt).add({ hours: 24 * openForDays }))
}
