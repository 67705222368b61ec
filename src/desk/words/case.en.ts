import type { SameWords } from '../../language/core/words.ts'
import type { caseWords as ar } from './case.ar.ts'

export const caseWords = {
  title: '{{kind}} {{reference}}',
  copy: 'Copy the reference',
  copied: 'Reference copied',
  round: 'Round {{round}}',
  mine: 'This is your case',
  nobody: 'nobody has taken it yet',
  intake: 'Intake',
  due: {
    answer: 'Answer due',
    confirm: "Customer's time to confirm",
    paused: 'The time to answer stands still until the customer replies',
    closed: 'Closed',
    late: 'Past due',
    first: 'Date given in the receipt',
  },
  say: { title: 'To be said to the customer now' },
  matter: {
    title: 'What the customer said',
    linked: 'Linked to case',
  },
  lastAnswer: 'Last answer',
  steps: {
    title: 'What can be done now',
    more: 'More steps',
    none: 'There is no step for you in this case now.',
  },
  customer: {
    title: 'Customer',
    none: 'Whoever brought the case did not say who they are.',
    erased: "The customer's details were erased on a recorded request.",
    others: 'Their other cases',
    showId: 'Show the whole number',
    idShown: 'Your look at the ID number is recorded.',
  },
  check: {
    title: 'Check the caller before you read anything out',
    lead: 'Before you read the case to a caller, ask for at least two details and compare the answers with what follows. Do not tell the caller any of them yourself.',
    label: 'Details that the caller gave and that match',
    name: 'Name',
    id: 'Last four digits of the ID',
    phone: 'Phone number',
    email: 'Email',
    send: 'The details match',
    tooFew:
      'Tick at least two. If they do not match, do not read out the case; point the caller to the tracking page.',
    notEnough:
      'We do not know two details of this customer to ask for. Do not read out the case; point the caller to the tracking page.',
    done: 'The check of the caller is recorded. You may read out the case now.',
    last: 'Last check',
  },
  untold: {
    call: 'Ring the customer, who has not been told of the following by phone yet:',
    other: 'The customer has not been told of the following yet, and no message reached them:',
    record: 'Record a contact attempt',
  },
  classes: {
    title: 'Classification',
    none: 'Not classified yet',
  },
  story: {
    title: 'Timeline',
    above: 'The text stands at the top of the page.',
    newDue: 'Answer due',
    confirmBy: 'To be confirmed by',
    appealBy: 'Appeal possible until',
    to: 'to',
  },
  files: { title: 'Attachments' },
} satisfies SameWords<typeof ar>
