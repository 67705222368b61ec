import { z } from 'zod'
import { kinds } from '../../deadlines/core/classes.ts'
import { languages } from '../../language/core/language.ts'

/** A mailbox from which mails are fetched by IMAP, as an administrator describes it. */
export const mailboxSchema = z.strictObject({
  /** Where people write to. */
  address: z.email('email-not-valid').transform((address) => address.toLowerCase()),
  host: z.string().trim().min(1, 'host-needed').max(253),
  port: z.coerce.number().int().min(1).max(65_535).default(993),
  /** TLS from the first byte; else STARTTLS is demanded, but for a server on this machine. */
  secure: z.boolean().default(true),
  /** The address, unless told. */
  username: z.string().trim().max(200).optional(),
  password: z.string().min(1, 'password-needed').max(1000),
  folder: z.string().trim().min(1).max(200).default('INBOX'),
  /** What a mail to it is, until somebody reads it. */
  kind: z.enum(kinds).default('complaint'),
  /** In which language to answer a mail without a letter. */
  language: z.enum(languages).default('ar'),
})
export type NewMailbox = z.output<typeof mailboxSchema>
