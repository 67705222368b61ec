import type { SameWords } from '../../language/core/words.ts'
import type { refusals as ar } from './refusals.ar.ts'

export const refusals = {
  'no-such-case': 'There is no case with this number, or it is not open to you. Check the reference.',
  'already-registered': 'This case is registered already.',
  'not-allowed': 'This step is not yours in this case. Ask whoever is responsible for it.',
  'named-in-case':
    'This officer is named in the case and may neither see nor handle it. Choose somebody else.',
  'handled-before':
    'This officer has handled the case before; after dissatisfaction somebody new looks at it. Choose somebody else.',
  'handled-it':
    'Whoever handled the case may not record the customer’s confirmation or withdrawal. Ask the follow-up team.',
  'case-closed': 'The case is closed. An appeal is possible within the window.',
  'case-open': 'The case is still open; there is no need to appeal.',
  'not-at-intake': 'The case has left intake. Open its page to see what can be done now.',
  'not-in-treatment': 'The case is not being treated now. Open its page to see what can be done.',
  'not-answered': 'This case has not been answered yet.',
  'waiting-for-customer': 'The customer was asked and we wait for the reply. Record the reply first.',
  'already-accepted': 'The case is accepted already.',
  'classify-first': 'Classify the case first.',
  'no-such-category': 'This category does not exist or is no longer used. Choose one from the list.',
  'no-such-department': 'This department does not exist or is no longer there. Choose one from the list.',
  'no-such-officer': 'This officer does not exist or has left. Choose somebody else.',
  'no-such-reason': 'This reason is not on the list or is no longer used. Choose one from the list.',
  'no-such-remedy': 'This remedy is not on the list or is no longer used. Choose one from the list.',
  'no-such-cause': 'One of these causes is not on the list or is no longer used. Choose from the list.',
  'no-such-partner': 'This body does not exist or is no longer a partner. Choose one from the list.',
  'no-such-body': 'This body is not on the list or is no longer used. Choose one from the list.',
  'with-partner': 'This body has the case already. Write to it, or choose another.',
  'not-with-partner': 'No partner has this case now.',
  'which-partner': 'Several partners have this case. Choose the one you mean.',
  'already-acknowledged': 'The body has said already that it has the case in hand.',
  'opinion-asked':
    'The body was asked for its opinion only. Send the answer to the ministry, which answers the customer.',
  'opinion-only': 'In cases of this kind a partner is asked for its opinion only; the ministry answers.',
  'refer-first': 'This matter is not ours alone. Refer it to the partner before the customer is answered.',
  'direct-first': 'This matter is of another body. Direct the customer to it before the case is answered.',
  'not-ours-to-decline':
    'A case is never closed because it is not ours. Refer it to the partner, or direct the customer and follow up.',
  'no-such-outlet': 'This outlet is not on the list or is no longer used. Choose one from the list.',
  'not-media': 'This step is for media complaints alone.',
  'media-stays': 'A media complaint stays one: it was published, and there is no customer in it.',
  'no-customer':
    'There is no customer in a media complaint. Talk to the outlet that published it, and record that.',
  'source-first': 'No outlet is recorded in this case that could be answered. Add the source first.',
  'propose-first':
    'The matter is not solved. Write the proposals first, then tell the outlet of the steps taken.',
  'not-published-yet': 'This day is still to come. Write the day on which it was published.',
  'no-such-task': 'This task is done or no longer needed.',
  'no-such-other-case':
    'There is no case with this reference, or it is not yours to see. Check the number with whoever gave it to you.',
  'same-case': 'This is the reference of this case itself. Enter that of the other.',
  'already-linked': 'These two cases are linked already.',
  'not-linked': 'This case is not linked to that one.',
  'case-merged': 'This case is handled as part of another. Take the step there, or undo the merge first.',
  'not-merged': 'This case is not part of another.',
  'other-closed': 'That case is closed. A case can only become part of an open one; link the two instead.',
  'other-merged': 'That case is part of another itself. Enter the reference of the one that has the matter.',
  'has-merged': 'Other cases were merged into this one. Merge the other case into this one instead.',
  'sealed-apart':
    'Only one of the two protects whoever brought it. What its author writes would be seen in the other, so they stay apart.',
  'named-apart':
    'Somebody is named in this case and not in that one, and would see there what comes in. Name them there first.',
  'asked-elsewhere':
    'A partner or a department was asked for something in this case. Take it back, or wait for it, before merging.',
  'answered-already':
    'This case was answered. It stays as it is until its customer has confirmed or objected.',
  'call-first':
    'The customer was not satisfied. Contact them first to learn why, and record that you reached them; then answer.',
  'same-time-of-day':
    'All attempts were at the same time of the day. Try once more at another time before closing as out of reach.',
  'needs-writing': 'This customer cannot hear. Contact them in writing, and record that.',
  'head-closes': 'After the last round the head of the follow-up team closes the case, with written reasons.',
  'no-deadline':
    'The timetable has no limit for this kind and class, or the calendar no working day. Ask the administrator.',
  'importance-by-team':
    'The importance team sets how important a case is. Leave it as it stands, or ask the team.',
  'later-needs-reason':
    'This class moves the answer later than the customer was promised. Write a reason; the customer will be told.',
  'same-kind': 'The case is of this kind already. Choose another.',
  'anonymous-stays-tip':
    'Nobody is known to have brought this tip, and complaints and inquiries are answered to whoever brought them. It stays a tip.',
  'same-department': 'The case is with this department already. Choose another.',
  'has-owner': 'A colleague has this case. Ask for it to be assigned to you.',
  'not-of-department':
    'This officer is neither of the department nor of the follow-up team. Choose somebody else.',
  'no-needs-reason': 'Write what is not satisfactory, so that the reviewer can start from it.',
  'window-over':
    'The time to appeal is over. A new case can be brought that names the reference number of this one.',
  'too-few-attempts':
    'Too few attempts to reach the customer have failed to close as out of reach. Record further ones.',
  'not-the-last-round':
    'A case is closed on this ground only after the last round, where the ministry has set one.',
  'nothing-to-erase': 'No text was named for erasing.',
  'nothing-due': 'Nothing is due in this case now.',
  'nothing-escalated': 'This case has not gone up to anybody, or somebody has it in hand already.',
  'nothing-moved': 'Every date of this case is right already.',
  'not-a-working-day': 'This is no working day. Choose a day on which the ministry is open.',
  'not-later': 'Choose a day after the one that the customer was promised, and after today.',
  'too-far': 'Choose a day within the next six months. If it takes longer, tell the customer again then.',
} satisfies SameWords<typeof ar>
