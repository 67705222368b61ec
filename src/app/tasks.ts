import { makeCheckpoints } from '../cases/store/checkpoint.ts'
import { forgetOldAnswers } from '../cases/store/forgetOld.ts'
import { makeSearchMonths } from '../cases/store/searchMonths.ts'
import { keepTime } from '../cases/tasks/keepTime.ts'
import { type RecalculationJob, recalculate } from '../cases/tasks/recalculate.ts'
import { type AlertJob, alertOfficers } from '../channels/tasks/alertOfficers.ts'
import { forgetWords } from '../channels/tasks/forgetWords.ts'
import { type NoticeJob, notify } from '../channels/tasks/notify.ts'
import { notifyOutlets, type OutletJob } from '../channels/tasks/notifyOutlets.ts'
import { notifyPartner, type PartnerJob } from '../channels/tasks/notifyPartner.ts'
import { pollMailboxes } from '../channels/tasks/pollMailboxes.ts'
import type { Sending } from '../channels/tasks/send.ts'
import { sendDigests } from '../channels/tasks/sendDigests.ts'
import { sendInvitation } from '../channels/tasks/sendInvitation.ts'
import { sendCode, sendReferences } from '../channels/tasks/sendRequested.ts'
import { sendWaiting } from '../channels/tasks/sendWaiting.ts'
import { oneTimeCode } from '../customers/store/codes.ts'
import { forgetUploads } from '../files/store/forgetUploads.ts'
import type { Context } from '../postgres/context.ts'
import type { Handler } from '../postgres/job.ts'
import { forgetOldSessions } from '../staff/store/forgetOld.ts'
import { type InviteJob, inviteToSurvey } from '../surveys/tasks/invite.ts'

/**
 * Every task by the name under which jobs ask for it; what a job carries is written in `reactions.ts`. `own` are
 * addresses we send from that only the environment tells.
 */
export function tasks(context: Context, sending: Sending, own: readonly string[] = []) {
  const known = {
    'cases.checkpoint': async () => void (await makeCheckpoints(context)),
    'cases.keep-time': async (_, signal) => void (await keepTime(context, signal)),
    'cases.forget-old': () => forgetOldAnswers(context),
    'cases.recalculate': (job, signal) => recalculate(context, job as RecalculationJob, signal),
    'cases.search-months': () => makeSearchMonths(context),
    'channels.alert-officers': (job) => alertOfficers(context, job as AlertJob),
    'channels.forget-words': (job) => forgetWords(context, job as { caseId: string; version: number }),
    'channels.notify': (job) => notify(context, sending, job as NoticeJob),
    'channels.notify-outlets': (job) => notifyOutlets(context, sending, job as OutletJob),
    'channels.notify-partner': (job) => notifyPartner(context, sending, job as PartnerJob),
    'channels.notify-of-new-date': (job) => notify(context, sending, job as NoticeJob),
    'channels.poll-mailboxes': async (_, signal) => void (await pollMailboxes(context, { own, signal })),
    'channels.send-code': (job) => {
      const code = job as { caseId: string; codeId: string }
      return sendCode(context, sending, code, oneTimeCode(context.secret, code.codeId))
    },
    'channels.send-digests': (_, signal) => sendDigests(context, sending, signal),
    'channels.send-invitation': (job) => sendInvitation(context, sending, job as { invitation: string }),
    'channels.send-references': (job) => sendReferences(context, sending, job as { customerId: string }),
    'channels.send-waiting': () => sendWaiting(context, sending),
    'files.forget-uploads': (_, signal) => forgetUploads(context, signal),
    'staff.forget-old': () => forgetOldSessions(context),
    'surveys.invite': (job) => inviteToSurvey(context, job as InviteJob),
  } satisfies Record<string, Handler>
  return known as Readonly<Record<keyof typeof known, Handler>>
}

export type TaskName = keyof ReturnType<typeof tasks>

/**
 * Tasks of which fewer are done side by side than of others: each recalculation looks at every open case, and may set
 * off a hundred thousand notices, for which neither the desk nor other notices are to wait.
 */
export const atOnce: Readonly<Partial<Record<string, number>>> = {
  'cases.recalculate': 1,
  'channels.notify-of-new-date': 2,
} satisfies Partial<Record<TaskName, number>>
