import { showReference } from '../../cases/core/reference.ts'
import { isolate } from '../../language/core/direction.ts'
import type { Instant } from '../../language/core/instant.ts'
import { fill } from '../../language/core/words.ts'
import { placeholder, writeBody } from '../core/body.ts'
import { letterMoment } from '../core/day.ts'
import type { NoticeFacts } from '../core/noticeFacts.ts'
import { type Composed, enclose } from './compose.ts'
import { noticeWords } from './notices.ts'

/** One message for either way out. */
export type EitherWay = { readonly email: Composed; readonly sms: Composed }
type Reader = Pick<NoticeFacts, 'language' | 'name' | 'signature'>

/** The one-time code for a reference that wrong tries have locked. It carries no link: the page is open already. */
export function composeCode(reader: Reader, code: string): EitherWay {
  const { subject, lead, next, sms } = noticeWords[reader.language].code
  const own = (template: string) => ({ type: 'own', text: fill(template, { code }) }) as const
  return {
    email: { subject, body: writeBody(enclose(reader, [own(lead), own(next)])) },
    sms: { subject: null, body: fill(sms, { code }) },
  }
}

/** The reference and link of an open case, for a customer who has lost them. */
export function composeReference(reader: Reader, reference: string): EitherWay {
  const words = noticeWords[reader.language]
  const { subject, lead, next, sms } = words.forgotten
  const shown = fill(words.reference, { reference: isolate(showReference(reference)) })
  const blocks = [
    { type: 'own', text: `${lead}\n${shown}` },
    { type: 'link', label: words.open, target: 'case' },
    { type: 'own', text: `${words.ownLink} ${next}` },
  ] as const
  return {
    email: { subject: fill(subject, { reference }), body: writeBody(enclose(reader, blocks)) },
    sms: { subject: null, body: `${fill(sms, { reference })}\n${placeholder('case')}` },
  }
}

/** The invitation of somebody into a body: the link to their password is the only one. */
export function composeInvitation(reader: Reader, body: string, until: Instant): Composed {
  const { subject, lead, next, open } = noticeWords[reader.language].invitation
  const values = { body: isolate(body), until: letterMoment(until, reader.language) }
  const blocks = [
    { type: 'own', text: fill(lead, values) },
    { type: 'link', label: open, target: 'case' },
    { type: 'own', text: fill(next, values) },
  ] as const
  return { subject, body: writeBody(enclose(reader, blocks)) }
}
