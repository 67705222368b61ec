import { keepAttachment } from '../../files/store/handle.ts'
import type { Context } from '../../postgres/context.ts'
import type { SaidByMail } from '../core/mail/judge.ts'
import type { Mail, MailAttachment } from '../core/mail/mail.ts'

/** Keeps every attachment as it came; and all the words, where they are more than a case takes in one piece. Their ids. */
export async function keepMailFiles(context: Context, mail: Mail, { whole }: SaidByMail): Promise<string[]> {
  const ids: string[] = []
  for (const attachment of mail.attachments) {
    const upload = { name: nameOf(attachment), claimedType: attachment.type, bytes: attachment.content }
    ids.push((await keepAttachment(context, upload)).id)
  }
  if (whole === null) return ids
  const text = { name: 'message.txt', claimedType: 'text/plain', bytes: Buffer.from(whole) }
  return [...ids, (await keepAttachment(context, text)).id]
}

function nameOf({ name, type }: MailAttachment): string {
  if (name !== null) return name
  if (type === 'message/rfc822') return 'message.eml'
  const ending = /^(?:image|audio|video|text|application)\/(?:x-)?([a-z0-9]{2,5})$/.exec(type)?.[1]
  return ending ? `file.${ending}` : 'file'
}
