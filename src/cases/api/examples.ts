import type { z } from 'zod'
import type { commandSchema } from '../core/command.schema.ts'
import type { registrationSchema } from '../core/registration.schema.ts'

/** What the description of the API shows; a test sends each of them. Departments and categories are the demonstration's. */
export const registrationExamples: readonly z.input<typeof registrationSchema>[] = [
  {
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
  {
    kind: 'inquiry',
    channel: 'api',
    language: 'en',
    text: 'Which papers does a company need to renew its licence?',
    customer: { sort: 'company', name: 'Najd Trading', email: 'office@najd.example' },
  },
]

/** In an order in which one case can live through them, with both rounds. */
export const commandExamples: readonly z.input<typeof commandSchema>[] = [
  { type: 'accept' },
  { type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
  { type: 'refer', department: 'telecom', text: 'Please look at the exchange in the north of the city.' },
  { type: 'note', text: 'The line tests dead since Sunday.' },
  { type: 'ask-customer', text: 'Is the socket in the hall dead as well?' },
  { type: 'add-information', channel: 'phone', text: 'Yes, all sockets are dead.' },
  { type: 'answer', text: 'The cable was cut and has been repaired.', solved: true, remedy: 'fix' },
  { type: 'record-contact', channel: 'phone', outcome: 'reached', text: 'Will try the line tonight.' },
  { type: 'confirm', satisfied: false, channel: 'phone', text: 'It is dead again after one hour.' },
  {
    type: 'answer',
    text: 'We are sorry. The joint was renewed and tested.',
    solved: true,
    remedy: 'apology',
  },
  { type: 'confirm', satisfied: true, channel: 'phone' },
]
