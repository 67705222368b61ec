import type { SameWords } from '../../language/core/words.ts'
import type { outlet as ar } from './outlet.ar.ts'

/** Letters to outlets: what came of a story that they published. */
export const outlet = {
  story: 'What you published: {{headline}}',
  reference: 'Reference number at the ministry: {{reference}}',
  'outlet-solved': {
    subject: 'What you published has been dealt with ({{reference}})',
    lead: 'The ministry has studied what you published, and the matter is solved. Thank you for raising it. This is our answer:',
  },
  'outlet-steps': {
    subject: 'Steps taken on what you published ({{reference}})',
    lead: 'The ministry has studied what you published; thank you for raising it. These are the steps that we have taken:',
  },
} satisfies SameWords<typeof ar>
