import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'

export const en = {
  title: 'How did we do?',
  lead: 'Two questions about your case {{reference}}. They take less than a minute. Your answer helps us do better and changes nothing in your case.',
  leadWithBody:
    'Three questions about your case {{reference}}. They take less than a minute. Your answer helps us do better and changes nothing in your case.',
  solved: {
    label: 'Was the matter that you brought to us solved?',
    '1': 'Not at all',
    '2': 'Mostly not',
    '3': 'Partly',
    '4': 'Mostly',
    '5': 'Entirely',
  },
  clear: {
    label: 'Were the steps clear to you from start to end?',
    '1': 'Not at all clear',
    '2': 'Hardly clear',
    '3': 'Fairly clear',
    '4': 'Clear',
    '5': 'Entirely clear',
  },
  contact: {
    label: 'How was your contact with {{body}} about your case?',
    '1': 'Very bad',
    '2': 'Bad',
    '3': 'Fair',
    '4': 'Good',
    '5': 'Very good',
    none: 'I had no contact with it',
  },
  remark: 'Would you like to add anything?',
  remarkHint:
    'Please write no personal details here. We do not reply to what is written in this field; for a reply, contact us.',
  send: 'Send my answer',
  thanks: { title: 'Thank you', text: 'We have your answer and will use it to make our service better.' },
  over: {
    title: 'This survey has ended',
    text: 'It can no longer be answered. Thank you for your interest.',
  },
  appeal: {
    title: 'Your right to appeal',
    text: 'If you are not satisfied with how your case ended, you have the right to appeal until {{date}}. Somebody who has not worked on your case before will then look at it.',
    how: 'To appeal, open your case by the link that we sent you, or from the tracking page with your reference number and your phone number or email.',
    link: 'Tracking page',
  },
  problem: {
    solved: { 'choose-one': 'Choose an answer: was the matter solved?' },
    clear: { 'choose-one': 'Choose an answer: were the steps clear?' },
    contact: { 'choose-one': 'Choose an answer: how was your contact with the body?' },
    remark: { 'text-too-long': 'What you added is too long. Please shorten it to two thousand characters.' },
  },
} as const satisfies SameWords<typeof ar>
