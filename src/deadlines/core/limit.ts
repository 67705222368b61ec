/** `hours` run by the clock but stand still on days off; `working-hours` run in open time only. */
export const units = ['working-days', 'working-hours', 'hours', 'calendar-days'] as const
export type Unit = (typeof units)[number]

/** How long something may take; `amount` is a whole number from 1. */
export type Limit = { readonly amount: number; readonly unit: Unit }
