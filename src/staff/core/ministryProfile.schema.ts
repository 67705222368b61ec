import { z } from 'zod'

const both = z.strictObject({ ar: z.string().trim().min(1), en: z.string().trim().min(1) }).readonly()
const number = z.string().trim().min(1).nullable().default(null)

/** How the ministry presents itself and the section that hears complaints (guide 5.1.2), on every page and notice. */
export const ministryProfileSchema = z.strictObject({
  name: both,
  /** Who is responsible for complaints and inquiries. */
  section: both,
  phone: number,
  fax: number,
  email: z.email().nullable().default(null),
  address: both,
  /** In words, as on the door: the calendar that counts is `deadlines`' own. */
  openingHours: both,
  social: z
    .array(z.strictObject({ network: z.string().min(1), url: z.url({ protocol: /^https$/ }) }).readonly())
    .readonly()
    .default([]),
  /** The number under which the Digital Government Authority registered the site. */
  registrationNumber: number,
})

export type MinistryProfile = Readonly<z.output<typeof ministryProfileSchema>>
