import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'

export const en = {
  field: {
    name: 'Name',
    phone: 'Phone',
    email: 'Email',
    idNumber: 'ID number',
    sort: 'Who they are',
    preferredChannel: 'Prefers',
    language: 'Language',
  },
  sort: { individual: 'Person', company: 'Company', government: 'Government body' },
  preferredChannel: { sms: 'Text message', email: 'Email', phone: 'Phone call' },
  language: { ar: 'Arabic', en: 'English' },
  telling: {
    both: 'Prefers to be called: ring whenever there is news. Our messages reach them, too.',
    rung: 'Nothing reaches them in writing: the number takes no text messages and there is no email. Ring whenever there is news.',
    neither:
      'Neither messages nor calls reach them. Ask for a mobile number or an email when they next contact us.',
  },
  need: {
    deaf: 'Do not ring: deaf or hard of hearing. Write instead.',
    blind: 'Blind or low vision: uses a screen reader, so never send pictures without text.',
    'easy-read': 'Needs easy language: short sentences, familiar words.',
    interpreter: 'Needs an interpreter or a sign language interpreter.',
    mobility: 'Hard for them to come in person, so do not ask them to.',
    guardian: 'Somebody else speaks for them: check in what capacity.',
  },
  emailFailed: 'The last mail to this address did not arrive. Check the address.',
  nameless: 'No name',
} satisfies SameWords<typeof ar>
