import type { SameWords } from '../../language/core/words.ts'
import type { ar, notices as arNotices } from './ar.ts'
import { outlet } from './outlet.en.ts'
import { invitation, partner } from './partner.en.ts'
import { together } from './together.en.ts'

/** What screens say of messages. */
export const en = {
  purpose: {
    receipt: 'Receipt',
    declined: 'Not accepted',
    delay: 'New date',
    update: 'Update',
    recalculated: 'New date after a change of working days or time limits',
    referred: 'Referral',
    'with-partner': 'Referral to a partner',
    directed: 'Direction to another body',
    question: 'Question to the customer',
    information: 'Thanks for information',
    answer: 'Answer',
    review: 'Apology and review',
    merged: 'Handled together with another case',
    unmerged: 'Handled by itself again',
    'answered-together': 'Answer of the case that has the matter',
    withdrawn: 'Withdrawal confirmed',
    closed: 'Closing',
    'partner-given': 'Letter to the body: a case referred to it',
    'partner-written': 'Letter to the body: we wrote to it',
    'partner-recalled': 'Letter to the body: the case is no longer with it',
    'partner-reminder': 'Letter to the body: reminder of the date',
    'outlet-solved': 'Letter to the outlet: the solution',
    'outlet-steps': 'Letter to the outlet: the steps taken',
  },
  channel: { email: 'Email', sms: 'Text message', none: 'No written channel' },
  state: {
    waiting: 'Waiting to be sent',
    sending: 'Being sent',
    sent: 'Sent',
    failed: 'Not delivered',
    unsure: 'Not certain that it arrived',
  },
  problem: {
    'no-address': 'This customer has neither an email address nor a mobile number. Tell them in another way.',
    'no-gateway': 'This way of sending is not set up yet. The message will go out once it is.',
    'try-later': 'The server did not take the message. We will try again.',
    refused: "The message was refused permanently. Check the customer's address or number.",
    'maybe-twice': 'Sending was cut off, so the message was sent again. It may have arrived twice.',
    'not-known':
      'The server did not confirm the message after several tries; it may have arrived. Ask the customer.',
    erased: 'The text was erased for privacy before it could be sent.',
    'no-machines':
      'The sender’s mail asked for no automatic messages, so this was not sent. Tell them yourself if needed.',
  },
} as const satisfies SameWords<typeof ar>

/** What customers are told; see the Arabic for how a message is made of it. */
export const notices = {
  team: 'Customer Care',
  greeting: 'Dear {{name}},',
  greetingUnnamed: 'Hello,',
  regards: 'Kind regards,\n{{signature}}',
  ownLink: 'This link is yours alone and opens your case, so please do not share it.',
  reference: 'Reference number: {{reference}}',
  due: 'Our answer is due by {{due}}',
  newDue: 'New date for our answer: by {{due}}',
  appeal:
    'If you are not satisfied with how this ended, you have the right to appeal until {{appealBy}}. Somebody who has not worked on your case before will then look at it.',
  open: 'Open your case',
  openOrAppeal: 'Open your case or appeal',

  digest: {
    subject_one: 'One case needs you',
    subject_other: '{{count}} cases need you',
    urgentSubject_one: 'Urgent: a case needs you now',
    urgentSubject_other: 'Urgent: {{count}} cases need you',
    lead: 'A due moment of these cases is near or has passed, the most pressing first:',
    line: {
      urgent: '{{reference}}: urgent, somebody is in danger; the answer is due {{due}}',
      after: '{{reference}}: late. {{clock}}, was due {{due}}',
      at: '{{reference}}: fell due. {{clock}}, {{due}}',
      before: '{{reference}}: due soon. {{clock}}, {{due}}',
      'delay-notice': '{{reference}}: answer or send a notice of delay before the answer is due, {{due}}',
    },
    more_one: 'One more case stands in your work queues.',
    more_other: '{{count}} more cases stand in your work queues.',
    why: 'You get this mail by the ministry’s escalation ladder. When you take an escalated case in hand, say so on its page, and the ladder stops.',
  },

  outlet,
  invitation,
  partner,
  receipt: {
    subject: {
      complaint: 'We have received your complaint ({{reference}})',
      inquiry: 'We have received your question ({{reference}})',
      tip: 'We have received what you told us ({{reference}})',
      media: 'We have recorded the published complaint ({{reference}})',
    },
    lead: {
      complaint:
        'Thank you for contacting us. We are sorry for what led you to complain. Your complaint is registered, and we will follow it with you until there is a result.',
      inquiry:
        'Thank you for contacting us. Your question is registered, and we will come back to you with a clear answer.',
      tip: 'Thank you for caring about the public interest. What you told us is registered, and we will keep it in confidence: only people whose work requires it see it.',
      media:
        'Thank you. We have recorded what was published. We will study it with the department concerned and tell you what has been done.',
    },
    next: 'What happens now? A specialist studies your case with the department concerned, and we answer you by the date above or sooner. If we need more time, we will tell you why and give you a new date.',
    link: 'Follow your case or add to it',
    sms: {
      complaint: 'Thank you. We have your complaint {{reference}} and will answer by {{due}}',
      inquiry: 'Thank you. We have your question {{reference}} and will answer by {{due}}',
      tip: 'Thank you. We have your message {{reference}} and will answer by {{due}}',
      media: 'Thank you. The complaint is registered as {{reference}}. Answer by {{due}}',
    },
  },
  declined: {
    subject: 'We are sorry that we cannot take up your case ({{reference}})',
    lead: 'Thank you for contacting us. We have studied your case, and we are sorry that we cannot take it further for the following reason:',
    appeal:
      'If you think that this decision is wrong, you have the right to appeal until {{appealBy}}. Somebody who took no part in the decision will look at your appeal.',
    sms: 'Sorry, we could not take up your case {{reference}}. Why, and how to appeal:',
  },
  delay: {
    subject: 'A new date for our answer ({{reference}})',
    lead: 'We apologise: we will not be able to answer you by the date that we promised. The reason is:',
    next: 'Thank you for your patience. There is nothing that you need to do now. We will try to answer before that date.',
    sms: 'Sorry, our answer on {{reference}} is late. New date {{due}}. Reason:',
  },
  update: {
    subject: 'Where your case stands ({{reference}})',
    lead: 'We would like to keep you informed of the work on your case:',
    next: 'There is nothing that you need to do now.',
    sms: 'News of your case {{reference}}. Answer by {{due}}:',
  },
  recalculated: {
    subject: 'A new date for our answer ({{reference}})',
    lead: {
      days: 'We apologise: because of a change in our working days, the date of our answer to your case has moved.',
      limits:
        'We apologise: because of a change in the times that we set ourselves, the date of our answer to your case has moved.',
    },
    next: 'There is nothing that you need to do now. We will try to answer before that date.',
    sms: {
      days: 'Sorry, working days changed: we will answer {{reference}} by {{due}}',
      limits: 'Sorry, our time limits changed: we will answer {{reference}} by {{due}}',
    },
  },
  referred: {
    subject: 'Your case is now with the department concerned ({{reference}})',
    lead: 'We would like to keep you informed: we have read your case and passed it to the department responsible for its subject.',
    department: 'Department: {{department}}',
    next: 'There is nothing that you need to do now. We will follow it up with the department until you have your answer.',
    sms: 'Your case {{reference}} is with the right department. Answer by {{due}}',
  },
  'with-partner': {
    subject: 'Your case is now with the body concerned ({{reference}})',
    lead: 'We would like to keep you informed: we have read your case and passed it to the body that is responsible for its subject.',
    partner: 'Responsible body: {{partner}}',
    next: 'There is nothing that you need to do now. We will follow your case up with it until you have an answer and are satisfied.',
    sms: 'Case {{reference}} is with the body responsible. Answer by {{due}}',
  },
  directed: {
    subject: 'Who is responsible for the subject of your case ({{reference}})',
    lead: 'Thank you for contacting us. Another body is responsible for the subject of your case. This is how to reach it:',
    next: 'We have not closed your case. We will follow it up with you until we know that it is settled.',
    sms: 'Case {{reference}}: another body is responsible. How to reach it:',
  },
  question: {
    subject: 'We need something from you ({{reference}})',
    lead: 'To go on with your case, we need the following from you:',
    next: 'We will go on as soon as we have your reply. Until then the time for our answer stands still.',
    link: 'Reply and attach what is needed',
    sms: 'We need some information to go on with your case {{reference}}. Reply here:',
  },
  information: {
    subject: 'We have received what you sent ({{reference}})',
    lead: 'Thank you. We have received what you sent and added it to your case, and the specialist will read it.',
    sms: 'Thank you. What you sent was added to your case {{reference}}',
  },
  answer: {
    subject: 'Our answer to your case ({{reference}})',
    subjectAgain: 'Our new answer to your case ({{reference}})',
    lead: {
      solved: 'Thank you for your patience. We have finished our work on your case, and this is our answer:',
      unsolved:
        'Thank you for your patience. We have studied your case, and we apologise that we did not find the solution that you hoped for. This is what we found, and why:',
    },
    leadAgain: {
      solved:
        'We apologise that our earlier answer was not what you expected. Somebody who had not worked on your case before has looked at it again, and this is our answer:',
      unsolved:
        'We apologise that our earlier answer was not what you expected. Somebody who had not worked on your case before has looked at it again and, we are sorry to say, did not find the solution that you hoped for. This is what we found, and why:',
    },
    leadPartner: {
      solved:
        'Thank you for your patience. The body responsible ({{partner}}) has finished its work on your case, and this is its answer:',
      unsolved:
        'Thank you for your patience. The body responsible ({{partner}}) has studied your case, and we apologise that it did not find the solution that you hoped for. This is its answer, and why:',
    },
    confirm:
      'Does this settle the matter? Please tell us by the link below or by phone, no later than {{confirmBy}}. If you say yes, we close the case. If you say no, somebody who has not worked on it before will look at it again. If we hear nothing by that day we close it, and you still have the right to appeal afterwards.',
    concluded: 'This ends our work on the case. Thank you for telling us.',
    link: 'Tell us whether this settles it',
    sms: 'We answered your case {{reference}}. Is it settled? Tell us by {{confirmBy}}',
    smsAgain: 'Sorry that our first answer fell short. Our new answer on {{reference}}:',
    smsConcluded: 'Thank you for telling us. Work on {{reference}} is done. Our answer:',
  },
  review: {
    subject: 'We apologise, and will look at your case again ({{reference}})',
    lead: 'We sincerely apologise that our answer did not satisfy you, and we thank you for telling us openly.',
    next: 'We have reopened your case. Somebody who has not worked on it before will take it over, and will begin with what you wrote about why you were not satisfied.',
    sms: 'We are sorry. Somebody new will review your case {{reference}} by {{due}}',
  },
  withdrawn: {
    subject: 'We have withdrawn your case as you asked ({{reference}})',
    lead: 'As you asked, we have withdrawn and closed your case, and will do nothing further in it. Thank you for letting us know.',
    appeal: 'If you change your mind, you can ask us to reopen it until {{appealBy}}.',
    sms: 'As you asked, your case {{reference}} is withdrawn and closed. Thank you',
  },
  ...together,
  closed: {
    subject: 'We have closed your case ({{reference}})',
    lead: {
      confirmed: 'Thank you for confirming that the matter is settled. We have closed your case.',
      'no-objection':
        'The time to object to our answer has passed and we have not heard from you, so we have closed your case.',
      unreachable:
        'We tried several times to reach you about our answer and did not succeed, for which we are sorry. We have closed the case; you will find the answer on its page.',
      'at-first-contact':
        'Thank you for contacting us. We registered your case, answered it at once and closed it.',
      'unsatisfied-after-last-round':
        'We apologise that your case did not end as you hoped. It has been through all our rounds of review, and we have now closed it.',
      'outlet-answered':
        'What was published was dealt with, whoever published it was answered, and the case is closed.',
      'proposals-made': 'Whoever published it was told of the steps taken, and the case is closed.',
      concluded: 'We have finished our work on your case and closed it.',
    },
    together: 'We handled your case together with another on the same matter, and have now closed both.',
    words: 'This is what we explained, for you to keep:',
    reasons: 'These are the reasons for the decision:',
    outside:
      'If you wish to take the matter further, these bodies may look into it, each on its own conditions:',
    survey:
      'Your opinion makes our service better. Please answer two short questions: was the matter solved, and were the steps clear?',
    surveyLink: 'Rate your experience',
    sms: 'We closed your case {{reference}}. You may appeal until {{appealBy}}',
    smsFinal: 'We closed your case {{reference}}. Thank you for contacting us',
    smsSurvey: 'Case {{reference}} is closed. Appeal until {{appealBy}}. Please rate us:',
    smsSurveyFinal: 'Case {{reference}} is closed. Thank you. Please rate us:',
  },
  /** Sent because somebody asked for it on the site, to the customer's own address only. */
  code: {
    subject: 'Your code to follow your case',
    lead: 'Your code to follow your case: {{code}}',
    next: 'It is valid for a quarter of an hour. Tell it to nobody; our staff never ask for it. If you did not ask for it, ignore this message.',
    sms: '{{code}} is your code to follow your case. Valid for a quarter of an hour. Tell it to nobody.',
  },
  forgotten: {
    subject: 'The reference number of your open case ({{reference}})',
    lead: 'We were asked for the reference number of your open case. Here it is:',
    next: 'If it was not you who asked, ignore this message.',
    sms: 'The number of your open case that we were asked for: {{reference}}. Follow it:',
  },
  /** Where the department that a case went to is no longer on the list. */
  someDepartment: 'The department concerned',
  somePartner: 'the body responsible',
} as const satisfies SameWords<typeof arNotices>
