import type { SameWords } from '../../language/core/words.ts'
import type { settings as ar } from './settings.ar.ts'

export const settings = {
  categories: {
    title: 'Categories',
    lead: 'General ones with special ones below. Each proposes a department, a complexity and an importance; its code stays when it is moved or renamed.',
    add: 'Add a category',
    parent: 'Below which general category?',
    parentHint: 'Moving it moves no date of an open case.',
    general: 'None, it is a general one',
    department: 'Department',
    proposes: 'Proposes',
  },
  list: {
    cause: {
      title: 'Causes of complaints',
      lead: 'Why customers complain. Whoever classifies a complaint chooses from these, and reports count them.',
      add: 'Add a cause',
    },
    'silence-reason': {
      title: 'Reasons for not complaining',
      lead: 'Why somebody who is dissatisfied stays silent.',
      add: 'Add a reason',
    },
    'decline-reason': {
      title: 'Reasons for declining',
      lead: 'What customers are told when their case is not accepted.',
      add: 'Add a reason',
    },
    remedy: {
      title: 'Remedies',
      lead: 'What a customer may seek, and what an answer may give.',
      add: 'Add a remedy',
    },
    'outside-body': {
      title: 'Outside bodies',
      lead: 'Bodies to which customers are directed when a matter is neither the ministry’s nor a partner’s.',
      add: 'Add a body',
    },
  },
  rules: {
    title: 'Rules of treatment',
    lead: 'They hold for every step from the moment they are saved, in open cases and in new ones.',
    lastRound: 'After which round may the follow-up team close a case whose customer is still dissatisfied?',
    lastRoundHint: 'Without a last round, treatment goes on until the customer is satisfied.',
    noLastRound: 'There is no last round',
    round_one: 'After one round',
    round_other: 'After {{count}} rounds',
    attempts: 'How many contact attempts must fail before a case is closed as out of reach?',
    attemptsHint: 'A number from 1 to 9.',
    'attempts-not-valid': 'Write the number of contact attempts, from 1 to 9.',
    team: 'Who sets importance?',
    teamHint:
      'If you choose officers, nobody else changes it. If you choose nobody, whoever classifies a case sets it.',
    save: 'Save the rules',
    saved: 'The rules were saved.',
    name: 'Rules of treatment',
  },
} satisfies SameWords<typeof ar>
