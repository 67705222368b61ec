import { z } from 'zod'
import { caseClocks } from '../core/clocks.ts'
import type { FoundCase } from '../store/queries/findCase.ts'
import type { CaseRow } from '../store/queries/listCases.ts'

const moment = z.string().meta({ format: 'date-time' })

export const registeredSchema = z
  .object({
    reference: z.string().describe('Ten digits; what the customer follows the case by.'),
    due_at: moment.describe('Until when the customer will be answered.'),
    track_url: z
      .url()
      .describe(
        'The customer’s own page of the case. Whoever has it may act on the case: hand it to the customer alone.',
      ),
    pass_phrase: z
      .string()
      .optional()
      .describe(
        'Of an anonymous tip, a tip without `customer`: five words by which its author comes back to the case. Told once and kept nowhere, so that a request sent again with its key does not get it: hand it to the author alone.',
      ),
  })
  .describe('Registered.')

/** A case as programs see it: snake_case, moments in UTC, no words of people and no customer. */
export const caseBodySchema = z
  .object({
    reference: z.string(),
    version: z.int(),
    kind: z.string(),
    status: z.string(),
    ground: z.string().nullable(),
    channel: z.string(),
    language: z.string(),
    category: z.string().nullable(),
    complexity: z.string(),
    importance: z.string(),
    procedure: z.string().nullable(),
    causes: z.array(z.string()).describe('Why the customer complains: codes of the ministry’s list.'),
    accepted: z.boolean(),
    department: z.string().nullable(),
    owner: z.string().nullable(),
    round: z.int(),
    urgent: z.boolean(),
    registered_at: moment,
    promised_at: moment,
    due_at: moment,
    confirm_by: moment.nullable(),
    merged_into: z
      .string()
      .nullable()
      .describe('The reference of the case as part of which this one is, or was to its end, handled.'),
    closed_at: moment.nullable(),
    external_number: z.string().nullable(),
  })
  .describe('The case as it stands.')

export function caseBody({
  state,
  version,
}: Pick<FoundCase, 'state' | 'version'>): z.output<typeof caseBodySchema> {
  const { reference, kind, status, channel, language, category, complexity, importance, procedure } = state
  return {
    ...{ reference, version, kind, status, channel, language, category, complexity, importance, procedure },
    causes: [...state.causes],
    accepted: state.accepted,
    department: state.department,
    owner: state.owner,
    round: state.round,
    urgent: state.urgent,
    registered_at: state.registeredAt,
    promised_at: state.firstDueAt,
    due_at: state.dueAt,
    confirm_by: state.status === 'answered' ? state.confirmBy : null,
    merged_into: state.together?.reference ?? null,
    closed_at: state.status === 'closed' ? state.closedAt : null,
    ground: state.status === 'closed' ? state.ground : null,
    external_number: state.externalNumber,
  }
}

/** A case in a list. */
export const rowSchema = z.object({
  reference: z.string(),
  kind: z.string(),
  status: z.string(),
  subject: z.string().nullable(),
  category: z.string().nullable(),
  department: z.string().nullable(),
  owner: z.string().nullable(),
  round: z.int(),
  urgent: z.boolean(),
  registered_at: moment,
  due_at: moment
    .nullable()
    .describe('When the answer is due, or until when the customer may object to it; null once closed.'),
  next_due: z
    .object({
      clock: z
        .enum(caseClocks)
        .describe(
          '`first-response`: a person’s first word to the customer. `update`: the next word while no answer is ready. `answer`, in later rounds `review`: the answer. `objection`: the customer’s own time to object.',
        ),
      at: moment,
    })
    .nullable()
    .describe(
      'Which clock runs out next, and when. While the case waits for its customer all stand still: then when the answer was due as they stopped. Null once closed.',
    ),
  closed_at: moment.nullable(),
})

export function rowBody(row: CaseRow): z.output<typeof rowSchema> {
  const { reference, kind, status, subject, category, department, owner, round, urgent } = row
  return {
    reference,
    kind,
    status,
    subject,
    category,
    department,
    owner,
    round,
    urgent,
    registered_at: row.registeredAt,
    due_at: row.dueAt,
    next_due: row.next,
    closed_at: row.status === 'closed' ? row.closedAt : null,
  }
}
