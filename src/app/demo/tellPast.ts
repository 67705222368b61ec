import type { Gateways } from '../../channels/core/outgoing.ts'
import { oneTimeCode } from '../../customers/store/codes.ts'
import { type Instant, instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import type { Announcement } from '../../postgres/outbox.ts'
import { takeAnnouncements } from '../../postgres/takeAnnouncements.ts'
import { answerSurvey } from '../../surveys/store/handle.ts'
import { invitations } from '../../surveys/store/queries/invitations.ts'
import { surveyToken } from '../../surveys/store/session.ts'
import { reactionsTo } from '../reactions.ts'
import { tasks } from '../tasks.ts'
import { random } from './random.ts'
import type { DemoText } from './texts.ts'

/** What was sent in the past has arrived; nobody gets it again today. */
const arrived: Gateways = {
  mail: async () => ({ taken: true, providerId: null }),
  sms: async () => ({ taken: true, providerId: null }),
}
const atOnce = 3

/** Does what followed the invented past at its own moments: notices, invitations, and the answers of those who gave one. */
export async function tellPast(context: Context, texts: ReadonlyMap<string, DemoText>): Promise<void> {
  const momentOf = new Map<string, Instant>()
  for (;;) {
    const announcements = await takeAnnouncements(context.db)
    if (announcements.length === 0) break
    const rest = announcements.values()
    const lane = async (): Promise<void> => {
      for (const announcement of rest) await follow(context, announcement, momentOf)
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
  }
  await answerSurveys(context, texts)
}

type Body = { readonly caseId: string; readonly event?: { readonly at: Instant } }

async function follow(
  context: Context,
  announcement: Announcement,
  momentOf: Map<string, Instant>,
): Promise<void> {
  const { caseId, event } = announcement.body as Body
  const at = event?.at ?? momentOf.get(caseId) ?? context.now()
  momentOf.set(caseId, at)
  const { secret } = context
  const keys = {
    surveyToken: (id: string) => surveyToken(secret, id),
    oneTimeCode: (id: string) => oneTimeCode(secret, id),
  }
  const known = tasks({ ...context, now: () => at }, { gateways: arrived, ...keys })
  for (const { name, data } of reactionsTo(announcement))
    await known[name]?.(data, AbortSignal.timeout(60_000))
}

/** Nearly half of those invited answered, some days later; who was not helped is less content. */
async function answerSurveys(context: Context, texts: ReadonlyMap<string, DemoText>): Promise<void> {
  const dice = random(7)
  for (const { id, caseId, invitedAt } of await invitations(context.db)) {
    const text = texts.get(caseId)
    const at = instant(
      Temporal.Instant.from(invitedAt)
        .add({ minutes: Math.round(dice.between(60, 4_000)) })
        .toString(),
    )
    if (!text || !dice.chance(0.48) || at > context.now()) continue
    const content = text.solved || text.answer2 !== undefined
    const solved = content ? dice.pick([5, 5, 5, 4, 4, 3]) : dice.pick([1, 2, 2, 3, 4])
    const clear = dice.pick([5, 5, 4, 4, 3, solved])
    await answerSurvey({ ...context, now: () => at }, surveyToken(context.secret, id), {
      solved,
      clear,
      remark: text.remark ?? null,
      contact: dice.pick([5, 4, 4, 3, solved]),
    })
  }
}
