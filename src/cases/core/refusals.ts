/** Every reason for which a command can be refused; each has its words in both languages (`words/`). */
export const refusalCodes = [
  'no-such-case',
  'already-registered',
  'not-allowed',
  'named-in-case',
  'handled-before',
  'handled-it',
  'case-closed',
  'case-open',
  'not-at-intake',
  'not-in-treatment',
  'not-answered',
  'waiting-for-customer',
  'already-accepted',
  'classify-first',
  'no-such-category',
  'no-such-department',
  'no-such-officer',
  'no-such-reason',
  'no-such-remedy',
  'no-deadline',
  'later-needs-reason',
  'same-department',
  'has-owner',
  'not-of-department',
  'no-needs-reason',
  'customer-wrote',
  'window-still-open',
  'window-over',
  'too-few-attempts',
  'not-the-last-round',
  'nothing-to-erase',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** The field of a command that names what is not there, or is no longer used, by the refusal that says so. */
export const namingFields: Partial<Record<RefusalCode, string>> = {
  'no-such-category': 'category',
  'no-such-department': 'department',
  'no-such-officer': 'officer',
  'no-such-reason': 'reason',
  'no-such-remedy': 'remedy',
}
