import type { CaseEvent } from '../../cases/core/events.ts'
import type { MessagePurpose, MessageState } from '../../channels/core/messageRecord.ts'
import type { NoticePurpose } from '../../channels/core/notices.ts'
import { isOutletPurpose } from '../../channels/core/outletNotices.ts'
import { isPartnerPurpose } from '../../channels/core/partnerNotices.ts'

type Message<Purpose = MessagePurpose> = {
  readonly version: number
  readonly purpose: Purpose
  readonly state: MessageState
}

/**
 * Of what a customer has still to be told by an officer, in the order in which it happened: since they were last
 * reached, every notice of which no message went or may yet go, and all of them where they want to be rung as well.
 */
export function untoldNotices(
  events: readonly (CaseEvent & { readonly version: number })[],
  messages: readonly Message[],
  rungAnyway: boolean,
): readonly NoticePurpose[] {
  const from = lastHeard(events)
  const due = messages.filter(isNotice).filter(({ version }) => version > from)
  const missed = (notice: Message<NoticePurpose>) =>
    due
      .filter(({ version, purpose }) => version === notice.version && purpose === notice.purpose)
      .every(({ state }) => state === 'failed')
  return [...new Set(due.filter((one) => rungAnyway || missed(one)).map(({ purpose }) => purpose))]
}

/** A letter to a body or to an outlet is nothing that the customer waits for. */
function isNotice(message: Message): message is Message<NoticePurpose> {
  return !isPartnerPurpose(message.purpose) && !isOutletPurpose(message.purpose)
}

/** The version up to which they know: they were spoken to, or spoke with us; what was decided in one act was told in it. */
function lastHeard(events: readonly (CaseEvent & { readonly version: number })[]): number {
  const acts = events.filter(inPerson).map(({ at }) => at)
  return Math.max(0, ...events.filter(({ at }) => acts.includes(at)).map(({ version }) => version))
}

function inPerson(event: CaseEvent): boolean {
  if (event.type === 'ContactRecorded') return event.outcome === 'reached'
  if (event.type === 'AnswerGiven') return event.present
  return 'channel' in event && (event.channel === 'phone' || event.channel === 'counter')
}
