import { random } from '../../src/app/demo/random.ts'
import { takeMail } from '../../src/channels/tasks/takeMail.ts'
import { fromTemporal } from '../../src/language/core/instant.ts'
import { openKysely } from '../../src/postgres/pool.ts'
import { type Measured, measure } from '../measure.ts'
import { writer } from '../words.ts'

export type MailJob = {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly secret: string
  readonly url: string
  readonly clients: number
  readonly seconds: number
}

/** Takes mails in, each from another sender, as the worker does with what a mailbox gives it: read, kept, registered. */
export async function takeMails(job: MailJob): Promise<Measured> {
  const db = openKysely(job.databaseUrl)
  const { secret, url, dataDir } = job
  const context = { db, now: () => fromTemporal(Temporal.Now.instant()), secret, url, dataDir }
  const dice = random(Date.now())
  const { subject, text } = writer('ar')
  try {
    return await measure(job.clients, job.seconds, async () => {
      const raw = Buffer.from(mail(subject(dice), text(dice), Math.floor(dice.next() * 1e12)))
      const taken = await takeMail(context, raw)
      if (!('outcome' in taken) || taken.outcome !== 'registered')
        throw new Error(`A mail was not registered: ${JSON.stringify(taken)}`)
    })
  } finally {
    await db.destroy()
  }
}

/** A small mail as programs write it: text and HTML, quoted-printable and base64 by turns of what they hold. */
function mail(subject: string, text: string, number: number): string {
  const base64 = (words: string): string => Buffer.from(words).toString('base64')
  return [
    `From: =?utf-8?B?${base64('نورة السالم')}?= <customer${number}@mail.example>`,
    'To: care@insat.example',
    `Subject: =?utf-8?B?${base64(subject.slice(0, 30))}?=`,
    `Message-ID: <${number}@mail.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="part"',
    '',
    ...part('text/plain', base64(text)),
    ...part('text/html', base64(`<html><body dir="rtl"><p>${text}</p></body></html>`)),
    '--part--',
    '',
  ].join('\r\n')
}

function part(type: string, content: string): string[] {
  const lines = content.match(/.{1,76}/g) ?? []
  return ['--part', `Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', ...lines]
}
