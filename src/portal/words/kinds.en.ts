import type { SameWords } from '../../language/core/words.ts'
import type { entry as entryAr, kinds as kindsAr } from './kinds.ar.ts'

export const kinds = {
  complaint: {
    title: 'Make a complaint',
    lead: 'Say what happened in your own words. As soon as you send it, you see a reference number and the date by which we promise an answer.',
    subject: 'A short title for your complaint',
    subjectHint: 'For example: landline dead for three days',
    text: 'What happened?',
    textHint:
      'When and where it happened, whom you contacted, and what you were told. Please leave out passwords and bank card numbers.',
    category: 'What is the complaint about?',
    urgentHint:
      'We tell the people in charge of your complaint as soon as it arrives. If the danger is there now, call the emergency services first: we cannot send help.',
    send: 'Send the complaint',
    privacy:
      'Only people whose work requires it see your complaint, and every look at your data is recorded.',
    received: 'We have your complaint',
    thanks: 'Thank you for telling us. This is your reference number; please keep it:',
    steps:
      'An intake officer reads your complaint, classifies it and passes it to the right department; then you get our answer. If it does not satisfy you, somebody else looks at it again.',
    own: 'Your complaint {{reference}}',
    changed: 'We now handle your case as a complaint, and this is why',
  },
  inquiry: {
    title: 'Ask a question',
    lead: 'Ask in your own words. As soon as you send it, you see a reference number and the date by which we promise an answer.',
    subject: 'A short title for your question',
    subjectHint: 'For example: papers needed to renew a licence',
    text: 'What would you like to know?',
    textHint: 'Say what helps us to answer you exactly. Please leave out passwords and bank card numbers.',
    category: 'What is the question about?',
    urgentHint:
      'We tell the people in charge of your question as soon as it arrives. If the danger is there now, call the emergency services first: we cannot send help.',
    send: 'Send the question',
    privacy: 'Only people whose work requires it see your question, and every look at your data is recorded.',
    received: 'We have your question',
    thanks: 'Thank you for asking. This is your reference number; please keep it:',
    steps:
      'An intake officer reads your question and answers it, or passes it to the right department, which answers you. If the answer is not enough, somebody else looks at it.',
    own: 'Your inquiry {{reference}}',
    changed: 'We now handle your case as an inquiry, and this is why',
  },
  tip: {
    title: 'Give a tip',
    lead: 'Tell us of harm or a fault that touches the public interest, even if it does not touch you. You may do so without your name.',
    subject: 'A short title for your tip',
    subjectHint: "For example: an app that imitates the ministry's name",
    text: 'What do you want to tell us?',
    textHint:
      'What you saw or know, when and where, and who can confirm it. If you do not want to be known, leave out what points to you, such as your name, your job, or what nobody else knows.',
    category: 'What is the tip about?',
    urgentHint:
      'We tell the people in charge of your tip as soon as it arrives. If the danger is there now, call the emergency services first: we cannot send help.',
    send: 'Send the tip',
    privacy:
      'People whose work requires it read your tip. Your name, if you give it, is sealed from everybody but the tip keepers.',
    received: 'We have your tip',
    thanks: 'Thank you for caring about the public interest. This is your reference number; please keep it:',
    steps:
      'An intake officer reads your tip, classifies it and passes it to the right department, which checks it and does what is needed; then we tell you what came of it.',
    own: 'Your tip {{reference}}',
    changed: 'We now handle your case as a tip, your name is sealed from now on, and this is why',
  },
} satisfies SameWords<typeof kindsAr>

export const entry = {
  choose: 'What brings you here?',
  chosen: 'The form below',
  what: {
    complaint:
      'You are dissatisfied with a service, a procedure or how you were treated; it harmed you, and you want it put right.',
    inquiry: 'You want to know something.',
    tip: 'You warn us of harm or a fault that touches people or the public interest, even if it does not touch you.',
  },
  unsure: 'If you are unsure, take the nearest: an officer corrects the kind where needed and tells you.',
  author: {
    label: 'Do you give your name?',
    anonymous: 'Without my name',
    anonymousHint:
      'We ask for nothing about you and keep no address of your device. You get a pass-phrase by which you come back, follow your tip and answer our questions; without it we have no way to reach you.',
    named: 'With my name, kept under seal',
    namedHint:
      'Only the tip keepers, a few people appointed by name, learn who you are, and each look of theirs is recorded. Whoever handles your tip reads your words and does not see your name.',
  },
  protection: {
    title: 'What protects you?',
    law: 'The Law on the Protection of Whistle-blowers, Witnesses, Experts and Victims protects whoever speaks up in good faith, and forbids disclosing who they are or what points to them.',
    files:
      'Pictures and files can carry inside them where and when they were taken and the name of the owner of the device, and we keep them as they came. Remove that before you send them, or describe in words what you saw.',
    device: 'Do not use a device or a network of your work, and close the browser when you are done.',
  },
  language: 'In which language shall we write to you?',
  phrase: {
    title: 'Your pass-phrase',
    lead: 'Write these words down now, in this order, and keep them where nobody else sees them:',
    once: 'The phrase is shown now and never again, neither to you nor to anybody else. Whoever loses it loses the way back to the tip.',
    back: 'To come back, open “Track your case” and type the reference number and the pass-phrase. Please come back after some days: we may have asked something that helps us to check.',
    print: 'You can print this page. Close it before you leave the device.',
  },
} satisfies SameWords<typeof entryAr>
