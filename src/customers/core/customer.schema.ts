import parsePhoneNumber from 'libphonenumber-js/max'
import { z } from 'zod'
import { asciiDigits, plainText } from '../../language/core/digits.ts'
import { needs, preferredChannels } from './customer.ts'
import { readIdNumber } from './idNumber.ts'

/** Numbers that only work inside the Kingdom's networks and are no E.164 numbers. */
const shortCodes = /^(9\d{2}|19\d{3,4})$/

/** Any phone number as people write it (05…, 5…, 9665…, 009665…, Arabic-Indic digits, bidi marks) as E.164 or a short code. */
export function readPhone(text: string): string | null {
  const typed = asciiDigits(plainText(text)).trim()
  const digits = typed.replace(/[^\d+]/g, '')
  if (shortCodes.test(digits)) return digits
  const international = digits.replace(/^00/, '+').replace(/^966(?=\d{8,})/, '+966')
  const number = parsePhoneNumber(printedOrder(typed) ?? international, 'SA')
  return number?.isValid() ? number.number : null
}

/** A number printed for right-to-left readers, its country code at the end: `4522222 (011) +966`. */
function printedOrder(typed: string): string | null {
  const found = /^(\d{6,8})\s*\(0?(\d{1,3})\)\s*\+(\d{1,3})$/.exec(typed)
  return found && `+${found[3]}${found[2]}${found[1]}`
}

const optionalText = (longest: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(longest, 'text-too-long'))
    .transform((value) => value || null)
    .nullable()
    .default(null)

/** Reads by a function that gives the value, or nothing where it cannot be; an empty field is no value. */
function reading(read: (text: string) => string | { refused: string } | null, refusal: string) {
  return optionalText(200).transform((value, context) => {
    if (value === null) return null
    const known = read(value)
    if (typeof known === 'string') return known
    context.addIssue({ code: 'custom', message: known?.refused ?? refusal })
    return z.NEVER
  })
}

/** A phone number or an email as somebody types it to prove who they are, in its kept form; nothing when it is neither. */
export function readContact(text: string): string | null {
  const typed = plainText(text)
  return typed.includes('@') ? readEmail(typed) : readPhone(typed)
}

function readEmail(text: string): string | null {
  return z.email().safeParse(text).success ? text.toLowerCase() : null
}

/** Who the customer says they are, as a form or the API sends it; everything may be left out. */
export const customerSchema = z.strictObject({
  sort: z.enum(['individual', 'company', 'government']).default('individual'),
  name: optionalText(200),
  phone: reading(readPhone, 'phone-not-valid'),
  email: reading(
    (text) => (z.email().safeParse(text).success ? text.toLowerCase() : null),
    'email-not-valid',
  ),
  id_number: reading((text) => {
    const read = readIdNumber(text)
    return 'refused' in read ? read : read.number
  }, 'id-ten-digits'),
  preferred_channel: z.enum(preferredChannels).nullable().default(null),
  needs: z.array(z.enum(needs)).max(needs.length).default([]),
})
export type CustomerInput = z.output<typeof customerSchema>
