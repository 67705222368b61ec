import { ar as timeAr } from '../../deadlines/words/ar.ts'
import { en as timeEn } from '../../deadlines/words/en.ts'
import { isolate } from '../../language/core/direction.ts'
import type { Language } from '../../language/core/language.ts'
import { fill } from '../../language/core/words.ts'
import type { ActorRef } from '../../staff/core/actor.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import type { CaseEscalated, CaseEvent } from '../core/events.ts'
import { isBetweenEvent } from '../core/evolveBetween.ts'
import { showReference } from '../core/reference.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'

const words = { ar, en }
const timeWords = { ar: timeAr, en: timeEn }

/** What events name by id or code, with its name. */
export type EventNames = {
  readonly officers: ReadonlyMap<string, BothLanguages>
  readonly departments: ReadonlyMap<string, BothLanguages>
  readonly partners: ReadonlyMap<string, BothLanguages>
  /** References of other cases by id, of those that the reader may see. */
  readonly references: ReadonlyMap<string, string>
  readonly outlets: ReadonlyMap<string, BothLanguages>
  /** Bodies outside, by the code of their list. */
  readonly bodies: ReadonlyMap<string, { readonly name: BothLanguages }>
}

/** What happened, as one line for officers. A name that is no longer known is told by its code. */
export function eventText(event: CaseEvent, names: EventNames, language: Language): string {
  const say = words[language]
  const officer = (id: string) => isolate(names.officers.get(id)?.[language] ?? id)
  const department = (code: string) => isolate(names.departments.get(code)?.[language] ?? code)
  const body = (code: string) => isolate(names.bodies.get(code)?.name[language] ?? code)
  const outlet = (code: string) => isolate(names.outlets.get(code)?.[language] ?? code)
  const partner = (code: string) => isolate(names.partners.get(code)?.[language] ?? code)
  const reference = (id: string) => {
    const known = names.references.get(id)
    return known ? isolate(showReference(known)) : say.anotherCase
  }
  if (isBetweenEvent(event)) {
    if (event.type === 'InformationPassedOn' || event.type === 'AnsweredTogether')
      return say.event[event.type]
    return fill(say.event[event.type], { reference: reference(event.other) })
  }
  if (event.type === 'InformationReceived' && event.from !== undefined)
    return fill(say.event.InformationFromMerged, { reference: reference(event.from) })
  switch (event.type) {
    case 'KindChanged':
      return fill(say.event.KindChanged, { from: say.kind[event.from], kind: say.kind[event.kind] })
    case 'CaseTaken':
    case 'CaseAssigned':
      return fill(say.event[event.type], { officer: officer(event.owner) })
    case 'CaseReferred':
      return fill(say.event.CaseReferred, { department: department(event.department) })
    case 'TaskAdded':
    case 'TaskFinished':
    case 'TaskCancelled':
      return fill(say.event[event.type], { department: department(event.department) })
    case 'OutsideCaseRecorded':
      return fill(say.event.OutsideCaseRecorded, { body: body(event.body) })
    case 'CaseReturned':
      return fill(say.event.CaseReturned, { department: department(event.from) })
    case 'SourceAdded':
      return fill(say.event.SourceAdded, { outlet: outlet(event.outlet) })
    case 'ContactRecorded': {
      const [channel, outcome] = [say.channel[event.channel], say.contactOutcome[event.outcome]]
      if (event.outlet !== undefined)
        return fill(say.event.ContactRecordedOutlet, { outlet: outlet(event.outlet), channel, outcome })
      return fill(say.event.ContactRecorded, { channel, outcome })
    }
    case 'CaseEscalated':
      return escalationText(event, language)
    case 'ReferredToPartner':
      return fill(say.event[`ReferredToPartner.${event.way}`], { partner: partner(event.partner) })
    case 'ReferralAnswered':
      return fill(say.event[`ReferralAnswered.${event.to}`], { partner: partner(event.partner) })
    case 'ReferralRecalled':
    case 'ReferralAcknowledged':
    case 'PartnerWrittenTo':
    case 'PartnerWrote':
    case 'ReferralExtended':
    case 'ReferralReturned':
      return fill(say.event[event.type], { partner: partner(event.partner) })
    case 'ReferralPassed':
      return fill(say.event.ReferralPassed, {
        partner: partner(event.partner),
        officer: officer(event.officer),
      })
    case 'CustomerDirected':
      return fill(say.event.CustomerDirected, { body: body(event.body) })
    case 'AnswerGiven':
      return event.solved ? say.event.AnswerGivenSolved : say.event.AnswerGivenUnsolved
    case 'ReviewOpened':
      return fill(say.event.ReviewOpened, { round: event.round })
    case 'CaseClosed':
      return fill(say.event.CaseClosed, { ground: say.ground[event.ground] })
    case 'CaseRegistered':
    case 'CaseAccepted':
    case 'CaseDeclined':
    case 'CaseClassified':
    case 'NoteAdded':
    case 'ProposalsMade':
    case 'InformationRequested':
    case 'InformationReceived':
    case 'UpdateGiven':
    case 'DelayNoticeGiven':
    case 'DelayNoticeFellDue':
    case 'EscalationAcknowledged':
    case 'DeadlinesRecalculated':
    case 'AnswerConfirmed':
    case 'AnswerRejected':
    case 'AppealReceived':
    case 'CaseWithdrawn':
    case 'TextsErased':
      return say.event[event.type]
  }
}

function escalationText({ to, when, clock }: CaseEscalated, language: Language): string {
  const { event } = words[language]
  const { settings } = timeWords[language]
  const values = { to: settings.reader[to], clock: settings.clock[clock] }
  if (when === 'urgent') return fill(event.CaseEscalatedUrgent, values)
  return fill(to === 'owner' ? event.CaseEscalatedOwner : event.CaseEscalatedUp, values)
}

/** Who did it. */
export function byText(by: ActorRef, names: EventNames, language: Language): string {
  const say = words[language].by
  if (by.type === 'partner')
    return fill(say.partner, { name: isolate(names.partners.get(by.partner)?.[language] ?? by.partner) })
  if (by.type !== 'officer') return say[by.type]
  return fill(say.officer, { name: isolate(names.officers.get(by.id)?.[language] ?? by.id) })
}
