import type { z } from 'zod'
import type { commandSchema } from '../core/command.schema.ts'
import type { registrationSchema } from '../core/registration.schema.ts'

type Examples<Value> = Readonly<Record<string, { readonly value: Value }>>

/** What the description of the API shows; a test sends each of them. Departments and categories are the demonstration's. */
export const registrationExamples: Examples<z.input<typeof registrationSchema>> = {
  'complaint by phone': {
    value: {
      kind: 'complaint',
      channel: 'phone',
      language: 'ar',
      subject: 'انقطاع الهاتف الثابت',
      text: 'الخط الأرضي في منزلي مقطوع منذ ثلاثة أيام، ولم يصلني أي توضيح.',
      customer: { name: 'نورة السالم', phone: '0501234567', preferred_channel: 'sms' },
      category: 'phone.landline',
      remedy: 'fix',
      external_number: 'CRM-20871',
    },
  },
  'anonymous tip': {
    value: {
      kind: 'tip',
      channel: 'phone',
      language: 'en',
      text: 'An application outside the stores imitates the ministry’s and asks for card numbers.',
    },
  },
  'inquiry of a company': {
    value: {
      kind: 'inquiry',
      channel: 'api',
      language: 'en',
      text: 'Which papers does a company need to renew its licence?',
      customer: { sort: 'company', name: 'Najd Trading', email: 'office@najd.example' },
    },
  },
}

/** In an order in which one case can live through them. */
export const commandExamples: Examples<z.input<typeof commandSchema>> = {
  accept: { value: { type: 'accept' } },
  classify: {
    value: { type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
  },
  'change-kind': {
    value: { type: 'change-kind', kind: 'inquiry', text: 'You asked when the line will be repaired.' },
  },
  refer: {
    value: { type: 'refer', department: 'telecom', text: 'Please look at the exchange in the north.' },
  },
  note: { value: { type: 'note', text: 'The line tests dead since Sunday.' } },
  'ask-customer': { value: { type: 'ask-customer', text: 'Is the socket in the hall dead as well?' } },
  'add-information': {
    value: { type: 'add-information', channel: 'phone', text: 'Yes, all sockets are dead.' },
  },
  'update-customer': { value: { type: 'update-customer', text: 'The exchange is being looked at today.' } },
  answer: {
    value: { type: 'answer', text: 'The cable was cut; it is repaired.', solved: true, remedy: 'fix' },
  },
  'record-contact': {
    value: { type: 'record-contact', channel: 'phone', outcome: 'reached', text: 'Will try it tonight.' },
  },
  'confirm: no': {
    value: { type: 'confirm', satisfied: false, channel: 'phone', text: 'It is dead again after one hour.' },
  },
  'why the inquirer is not satisfied': {
    value: {
      type: 'record-contact',
      channel: 'phone',
      outcome: 'reached',
      text: 'It goes dead in the rain.',
    },
  },
  'answer after review': {
    value: { type: 'answer', text: 'We are sorry. The joint was renewed.', solved: true, remedy: 'apology' },
  },
  'confirm: yes': { value: { type: 'confirm', satisfied: true, channel: 'phone' } },
}
