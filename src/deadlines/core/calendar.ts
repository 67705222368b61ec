/** Sunday first, as the Saudi week runs. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]

/** Open from `from` up to but not including `to`, wall-clock `HH:MM` of the calendar's zone; `to` may be `24:00`. */
export type Interval = { readonly from: string; readonly to: string }

export type Week = { readonly [day in Weekday]: readonly Interval[] }

/** The week that is worked from a date (`YYYY-MM-DD`) until the next period begins; the earliest also serves the time before it. */
export type Period = { readonly validFrom: string; readonly week: Week }

export type Name = { readonly ar: string; readonly en: string }

/**
 * Days that differ from the week: `from` and `to` are dates, both included. Where several cover
 * a day, the one further down the list decides.
 */
export type Special = {
  readonly from: string
  readonly to: string
  readonly name: Name
  readonly hours: readonly Interval[] | 'off'
  /** Only where the day would be worked otherwise (Ramadan hours do not open a weekend or a holiday). */
  readonly weekdaysOnly?: boolean
  /** Derived from a Hijri rule, not yet confirmed by the administrator against the announcement. */
  readonly proposed?: boolean
  /** Where the dates were announced, for whoever wants to look it up. */
  readonly source?: Name
}

/**
 * An organisation's working time, plain JSON as it is kept. Never changed in place: what is
 * computed from it is remembered by the object.
 */
export type WorkingCalendar = {
  /** IANA name, e.g. `Asia/Riyadh`. */
  readonly zone: string
  readonly periods: readonly Period[]
  readonly special: readonly Special[]
}
