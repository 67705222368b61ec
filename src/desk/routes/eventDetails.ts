import type { CaseEvent } from '../../cases/core/events.ts'
import { isBetweenEvent } from '../../cases/core/evolveBetween.ts'
import { isMediaEvent } from '../../cases/core/evolveMedia.ts'
import { isReferralEvent } from '../../cases/core/evolveReferrals.ts'
import type { CodeName } from '../../cases/store/queries/codeNames.ts'
import { ar } from '../../cases/words/ar.ts'
import { en } from '../../cases/words/en.ts'
import type { Language } from '../../language/core/language.ts'

const words = { ar, en }

/** What else an event says, each as a line of its own: the channel, the class, the reason, the remedy. */
export function eventDetails(
  event: CaseEvent,
  codes: ReadonlyMap<string, CodeName>,
  language: Language,
): readonly string[] {
  const say = words[language]
  const named = (code: string) => codes.get(code)?.name[language] ?? code
  if (isReferralEvent(event) || isBetweenEvent(event) || isMediaEvent(event)) return []
  switch (event.type) {
    case 'CaseRegistered':
    case 'InformationReceived':
    case 'AnswerConfirmed':
    case 'AnswerRejected':
    case 'AppealReceived':
    case 'CaseWithdrawn':
      return [say.channel[event.channel]]
    case 'OutsideCaseRecorded':
      return [event.number]
    case 'CaseDeclined':
      return [named(event.reason)]
    case 'CaseClassified':
      return [
        named(event.category),
        `${say.field.complexity}: ${say.complexity[event.complexity]}`,
        `${say.field.importance}: ${say.importance[event.importance]}`,
        say.procedure[event.procedure],
        ...(event.causes ?? []).map((code) => `${say.field.cause}: ${named(code)}`),
        ...(event.jurisdiction && event.jurisdiction !== 'ours'
          ? [say.jurisdiction[event.jurisdiction]]
          : []),
      ]
    case 'AnswerGiven':
      return event.remedy === null ? [] : [named(event.remedy)]
    case 'CaseClosed':
      return event.unmeasured ? [say.event.unmeasuredTip] : []
    case 'CaseAccepted':
    case 'KindChanged':
    case 'CaseTaken':
    case 'CaseAssigned':
    case 'CaseReferred':
    case 'CaseReturned':
    case 'TaskAdded':
    case 'TaskFinished':
    case 'TaskCancelled':
    case 'NoteAdded':
    case 'ContactRecorded':
    case 'InformationRequested':
    case 'UpdateGiven':
    case 'DelayNoticeGiven':
    case 'DelayNoticeFellDue':
    case 'CaseEscalated':
    case 'EscalationAcknowledged':
    case 'DeadlinesRecalculated':
    case 'ReviewOpened':
    case 'TextsErased':
      return []
  }
}
