import type { CaseEvent } from '../../src/cases/core/events.ts'
import { alertOf } from '../../src/channels/core/alert.ts'
import { isWorthSaying, occasionOf } from '../../src/channels/core/noticeFacts.ts'
import { noticesFor } from '../../src/channels/core/notices.ts'
import type { Context } from '../../src/postgres/context.ts'

/** How often each mail came, by the id in its Message-ID. */
export type Mails = ReadonlyMap<string, number>

/** Whether each customer and each officer was told of everything, once: what is wrong, a line each. */
export async function checkTold(
  { db }: Context,
  stories: ReadonlyMap<string, readonly CaseEvent[]>,
  mails: Mails,
  kills: number,
): Promise<readonly string[]> {
  const messages = await db
    .selectFrom('channels.message')
    .select(['id', 'case_id', 'version', 'purpose', 'state'])
    .execute()
  const alerts = await db
    .selectFrom('channels.alert as a')
    .leftJoin('channels.digest as d', 'd.id', 'a.digest_id')
    .select(['a.case_id', 'a.version', 'd.id as digest', 'd.sent_at', 'd.failed_at'])
    .execute()
  const noticed = new Set(messages.map((row) => `${row.case_id} ${row.version} ${row.purpose}`))
  const alerted = new Set(alerts.map((row) => `${row.case_id} ${row.version}`))
  const sent = [
    ...messages.filter(({ state }) => state === 'sent' || state === 'unsure').map(({ id }) => id),
    ...new Set(alerts.flatMap(({ digest, sent_at }) => (digest && sent_at ? [digest] : []))),
  ]
  const twice = [...mails.values()].reduce((sum, times) => sum + times - 1, 0)
  return [
    ...[...stories].flatMap(([id, events]) => untold(id, events, noticed, alerted)),
    ...messages
      .filter(({ state }) => state !== 'sent' && state !== 'unsure')
      .map(({ id, state }) => `The message ${id} is ${state}`),
    ...alerts
      .filter((row) => !row.sent_at && !row.failed_at)
      .map((row) => `An alert of ${row.case_id} never left`),
    ...sent.filter((id) => !mails.has(id)).map((id) => `The mail ${id} was sent and never came`),
    ...[...mails.keys()]
      .filter((id) => !sent.includes(id))
      .map((id) => `The mail ${id} came and is not on record`),
    ...(twice > kills ? [`${twice} mails came twice, with ${kills} kills`] : []),
  ]
}

function untold(
  id: string,
  events: readonly CaseEvent[],
  noticed: ReadonlySet<string>,
  alerted: ReadonlySet<string>,
): string[] {
  return events.flatMap((event, place) => {
    const version = place + 1
    const occasion = occasionOf(events, version)
    const owed = noticesFor(event).filter((purpose) => isWorthSaying(purpose, occasion, null))
    const silent = owed.filter((purpose) => !noticed.has(`${id} ${version} ${purpose}`))
    const hidden = alertOf(event) && !alerted.has(`${id} ${version}`)
    return [
      ...silent.map((purpose) => `Case ${id}, ${version}: ${purpose} was not told`),
      ...(hidden ? [`Case ${id}, ${version}: no officer was told of ${event.type}`] : []),
    ]
  })
}
