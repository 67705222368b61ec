import { z } from 'zod'
import { complexities, importances } from '../../deadlines/core/classes.ts'
import { asciiDigits, plainText } from '../../language/core/digits.ts'
import { typedDate } from '../../language/core/typedDate.ts'
import type { CommandInput } from './commands.ts'
import { readReference } from './reference.ts'
import { channels, contactOutcomes, jurisdictions, openKinds, procedures, relations, ways } from './terms.ts'

/** The longest text taken in one piece, in characters; what is longer belongs in an attached file. */
export const longestText = 20_000

/** Words of a person: cleaned of what breaks reading, never empty. */
export const words = z
  .string({ error: 'text-needed' })
  .transform(plainText)
  .pipe(z.string().min(1, 'text-needed').max(longestText, 'text-too-long'))

const text = words.transform((body) => ({ subject: null, body }))
const textIfAny = z
  .string()
  .transform(plainText)
  .pipe(z.string().max(longestText, 'text-too-long'))
  .transform((body) => (body === '' ? null : { subject: null, body }))
  .nullable()
  .default(null)
const code = z.string().transform(plainText).pipe(z.string().min(1, 'choose-one').max(60))
const files = z.array(z.uuid()).max(10, 'too-many-files').default([])
/** A day as people type it, kept as `YYYY-MM-DD`. */
const day = z.string().transform((typed, context) => {
  const read = typedDate(typed)
  if ('date' in read) return read.date
  context.addIssue({ code: 'custom', message: read.refused })
  return z.NEVER
})
const channel = z.enum(channels).default('api')
/** Signs of numbers that other systems give, with a digit among them. */
export const externalNumberPattern = /^(?=.*\d)[A-Za-z0-9]+([-._/#:][A-Za-z0-9]+)*$/
/** The number of a case elsewhere, in the signs of such numbers: no words, no names. */
const outsideNumber = z
  .string()
  .transform((typed) => asciiDigits(plainText(typed)))
  .pipe(z.string().regex(externalNumberPattern, 'external-number-not-valid').max(40, 'text-too-long'))
/** The reference of another case, as people write it. */
const other = z.string().transform((typed, context) => {
  const reference = readReference(typed)
  if (reference) return reference
  context.addIssue({ code: 'custom', message: 'reference-not-valid' })
  return z.NEVER
})
/** Names the body where several have the case and the speaker is of none. */
const partner = z.string().transform(plainText).pipe(z.string().min(1).max(60)).nullable().default(null)
const remedy = z.string().transform(plainText).pipe(z.string().max(60)).nullable().default(null)

/** An address on the web, to be opened from the desk: no other protocol. */
export const webAddress = z
  .string()
  .transform(plainText)
  .pipe(
    z
      .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'url-not-valid' })
      .max(2000, 'text-too-long'),
  )
/** A headline, and the link where there is one. */
const sourceWords = z
  .strictObject({
    headline: z
      .string({ error: 'headline-needed' })
      .transform(plainText)
      .pipe(z.string().min(1, 'headline-needed').max(300, 'text-too-long')),
    link: z.union([z.literal(''), webAddress], 'url-not-valid').default(''),
  })
  .transform(({ headline, link }) => ({ subject: headline, body: link }))
const reach = z
  .union([z.int(), z.string().transform(asciiDigits)], 'number-not-valid')
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .pipe(
    z.int('number-not-valid').min(0, 'number-not-valid').max(10_000_000_000, 'number-not-valid').nullable(),
  )
  .nullable()
  .default(null)

/** Commands of Insat itself, and what makes a case; nobody sends them by this door. */
type SystemCommand = 'register' | 'keep-time' | 'recalculate' | 'erase'

/**
 * Every command but `register`, as a form or the API sends it: one schema validates, documents and types.
 * `system` commands are not in it, so nobody outside can send them.
 */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({ type: z.literal('decline'), reason: code, text }),
  z.strictObject({
    type: z.literal('classify'),
    category: code,
    complexity: z.enum(complexities, 'choose-one'),
    importance: z.enum(importances, 'choose-one').nullable().default(null),
    procedure: z.enum(procedures).default('treatment'),
    jurisdiction: z.enum(jurisdictions).optional(),
    named: z.array(z.uuid()).nullable().default(null),
    causes: z.array(code).max(20, 'too-many').nullable().default(null),
    text: textIfAny,
  }),
  z.strictObject({ type: z.literal('change-kind'), kind: z.enum(openKinds, 'choose-one'), text }),
  z.strictObject({ type: z.literal('take') }),
  z.strictObject({ type: z.literal('assign'), officer: z.uuid('choose-one') }),
  z.strictObject({ type: z.literal('refer'), department: code, text: textIfAny }),
  z.strictObject({ type: z.literal('return'), text }),
  z.strictObject({
    type: z.literal('refer-to-partner'),
    partner: code,
    way: z.enum(ways, 'choose-one'),
    text: textIfAny,
  }),
  z.strictObject({ type: z.literal('recall-referral'), partner, text }),
  z.strictObject({ type: z.literal('write-to-partner'), partner, text, files }),
  z.strictObject({ type: z.literal('acknowledge-referral'), partner }),
  z.strictObject({ type: z.literal('write-to-ministry'), partner, text, files }),
  z.strictObject({ type: z.literal('extend-referral'), partner, text, until: day }),
  z.strictObject({ type: z.literal('pass-referral'), partner, officer: z.uuid('choose-one') }),
  z.strictObject({ type: z.literal('return-referral'), partner, text }),
  z.strictObject({
    type: z.literal('answer-referral'),
    partner,
    to: z.enum(['ministry', 'customer'], 'choose-one'),
    solved: z.boolean('choose-one'),
    text,
    files,
  }),
  z.strictObject({ type: z.literal('direct'), body: code, text }),
  z.strictObject({
    type: z.literal('record-outside'),
    body: code,
    number: outsideNumber,
    text: textIfAny,
  }),
  z.strictObject({ type: z.literal('add-task'), department: code, until: day, text }),
  z.strictObject({ type: z.literal('finish-task'), task: z.uuid('choose-one'), text, files }),
  z.strictObject({ type: z.literal('cancel-task'), task: z.uuid('choose-one') }),
  z.strictObject({ type: z.literal('link'), other, relation: z.enum(relations).default('related') }),
  z.strictObject({ type: z.literal('unlink'), other }),
  z.strictObject({
    type: z.literal('add-source'),
    outlet: code,
    published: day,
    reach,
    text: sourceWords,
  }),
  z.strictObject({ type: z.literal('propose'), text }),
  z.strictObject({ type: z.literal('merge'), into: other }),
  z.strictObject({ type: z.literal('unmerge'), text }),
  z.strictObject({ type: z.literal('note'), text, files }),
  z.strictObject({
    type: z.literal('record-contact'),
    channel: channel.default('phone'),
    outcome: z.enum(contactOutcomes, 'choose-one'),
    text: textIfAny,
    outlet: z.string().transform(plainText).pipe(z.string().max(60)).nullable().default(null),
  }),
  z.strictObject({ type: z.literal('ask-customer'), text }),
  z.strictObject({ type: z.literal('add-information'), channel, text, files }),
  z.strictObject({ type: z.literal('update-customer'), text }),
  z.strictObject({ type: z.literal('delay'), text, until: day }),
  z.strictObject({ type: z.literal('acknowledge') }),
  z.strictObject({
    type: z.literal('answer'),
    text,
    solved: z.boolean('choose-one'),
    remedy,
    files,
    present: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal('confirm'),
    satisfied: z.boolean('choose-one'),
    channel,
    text: textIfAny,
  }),
  z.strictObject({ type: z.literal('appeal'), channel, text }),
  z.strictObject({ type: z.literal('withdraw'), channel, text: textIfAny }),
  z.strictObject({
    type: z.literal('close'),
    ground: z.enum(['unreachable', 'unsatisfied-after-last-round'], 'choose-one'),
    text,
  }),
]) satisfies z.ZodType<Exclude<CommandInput, { type: SystemCommand }>>
