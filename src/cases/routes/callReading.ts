import { type Complexity, complexities, type Importance, importances } from '../../deadlines/core/classes.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { firstProblems } from '../../ui/fieldErrors.ts'
import type { Form } from '../../ui/readForm.ts'
import type { Case } from '../core/case.ts'
import { words } from '../core/command.schema.ts'
import type { CommandInput } from '../core/commands.ts'
import { maySetImportance } from '../core/policy.ts'
import { readReference } from '../core/reference.ts'
import { type Registration, registrationSchema } from '../core/registration.schema.ts'
import type { Procedure } from '../core/terms.ts'
import { Conflict, handle, phraseAgain, registerCase } from '../store/handle.ts'
import { type CategoryRow, categories } from '../store/queries/categories.ts'
import { findCaseById, findCaseByReference } from '../store/queries/findCase.ts'
import { readRules } from '../store/queries/rules.ts'

export type Problems = Readonly<Record<string, string>>
/** What a call became: a new case, an anonymous tip with its author's pass-phrase, or more words on one that was open. */
export type Taken =
  | { readonly registered: string }
  | { readonly tip: string; readonly language: Language; readonly phrase: string }
  | { readonly added: string }
  | { readonly problems: Problems }

/** Takes a call as its form says it ended, all of it as one act or none. What is wrong comes back at once, by field. */
export function takeCall(context: Context, officer: Officer, form: Form): Promise<Taken> {
  const reference = readReference(/^add:(\d+)$/.exec(form.fields.end ?? '')?.[1] ?? '')
  return reference ? addToCase(context, officer, reference, form) : register(context, officer, form)
}

async function register(context: Context, officer: Officer, form: Form): Promise<Taken> {
  const { fields } = form
  const tree = await categories(context.db)
  const category = tree.find(({ code }) => code === fields.category)
  const parsed = readRegistration(form)
  const answer = words.safeParse(fields.answer ?? '')
  const problems = {
    ...missing(form),
    ...(parsed.success ? {} : spokenProblems(parsed.error.issues)),
    ...(fields.end === 'solved' && !answer.success ? { answer: 'answer-needed' } : {}),
  }
  if (!parsed.success || Object.keys(problems).length > 0) return { problems }
  const { policy } = await readRules(context.db)
  const classes = readClasses(form, category, maySetImportance(policy, officer))
  const then = category && classes ? commandsOf(fields.end, category, classes, answer.data ?? '') : []
  const id = formNumber.exec(fields.number ?? '')?.[0]
  const { seed } = fields
  const options = { then, ...(classes && { classes }), ...(id && { id }), ...(seed && { seed }) }
  const outcome = await registerCase(context, officer, parsed.data, options)
  if (!('refused' in outcome)) return takenAs(outcome.state, outcome.phrase)
  // The same form once more, by a double press or on going back, leads to the same receipt.
  const first = id && outcome.refused === 'already-registered' && (await findCaseById(context, officer, id))
  if (first) return takenAs(first.state, await phraseAgain(context, first.state, seed))
  const field = outcome.refused === 'no-such-category' ? 'category' : 'form'
  return { problems: { [field]: outcome.refused } }
}

function takenAs({ reference, language }: Case, phrase: string | null): Taken {
  return phrase === null ? { registered: reference } : { tip: reference, language, phrase }
}

/** The id that the form's case will have. An officer may see a case of their own making by it, and no other. */
const formNumber = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

function readRegistration({ fields, all }: Form) {
  return registrationSchema.safeParse({
    kind: fields.kind,
    channel: channelOf(fields),
    language: fields.language,
    text: fields.text ?? '',
    category: fields.category,
    urgent: fields.urgent === 'yes',
    customer: {
      name: fields.name,
      phone: fields.phone,
      email: fields.email,
      id_number: fields.id_number,
      preferred_channel: fields.preferred_channel || null,
      needs: all('needs'),
    },
  } satisfies Partial<Record<keyof Registration, unknown>>)
}

function channelOf({ channel }: Form['fields']): 'phone' | 'counter' {
  return channel === 'counter' ? 'counter' : 'phone'
}

const endings = ['refer', 'solved', 'later']

/** What nobody typed and the ending asks for; the phone first, as it stands in the form. */
function missing({ fields }: Form): Problems {
  const { end = '', kind, phone, email, category } = fields
  // A tip may be anonymous, where nothing at all is said of its author; what was solved needs no second word.
  const anonymous = kind === 'tip' && !fields.name && !fields.id_number
  const unreachable = !phone && !email && end !== 'solved' && !anonymous
  return {
    ...(unreachable && { phone: 'contact-needed' }),
    ...(!category && (end === 'refer' || end === 'solved') && { category: 'category-needed' }),
    ...(!endings.includes(end) && { end: 'choose-one' }),
  }
}

function spokenProblems(issues: Parameters<typeof firstProblems>[0]): Problems {
  const problems = firstProblems(issues)
  return problems.text === 'text-needed' ? { ...problems, text: 'words-needed' } : problems
}

type Classes = { readonly complexity: Complexity; readonly importance: Importance }

/** What the officer chose, else what the category proposes; nothing while there is no category. */
function readClasses(
  { fields }: Form,
  category: CategoryRow | undefined,
  setsImportance: boolean,
): Classes | null {
  if (!category) return null
  const importance = setsImportance && importances.find((one) => one === fields.importance)
  return {
    complexity: complexities.find((one) => one === fields.complexity) ?? category.complexity,
    importance: importance || category.importance,
  }
}

/** What follows registration in the same breath (guide 5.1.9: first contact, or treatment). */
function commandsOf(
  end: string | undefined,
  category: CategoryRow,
  classes: Classes,
  answer: string,
): CommandInput[] {
  const classify = (procedure: Procedure): CommandInput => ({
    ...{ type: 'classify', category: category.code, ...classes, procedure, named: [], text: null },
  })
  switch (end) {
    case 'refer':
      return [classify('treatment'), { type: 'refer', department: category.department, text: null }]
    case 'solved': {
      const text = { subject: null, body: answer }
      const given = { solved: true, remedy: null, files: [], present: true } as const
      return [classify('first-contact'), { type: 'answer', text, ...given }]
    }
    default:
      return []
  }
}

async function addToCase(context: Context, officer: Officer, reference: string, form: Form): Promise<Taken> {
  const text = words.safeParse(form.fields.text ?? '')
  if (!text.success)
    return { problems: spokenProblems([{ path: ['text'], message: text.error.issues[0]?.message ?? '' }]) }
  const found = await findCaseByReference(context, officer, reference)
  if (!found) return { problems: { end: 'no-such-case' } }
  const channel = channelOf(form.fields)
  const said = { subject: null, body: text.data }
  try {
    const command = { type: 'add-information', channel, text: said, files: [] } as const
    const outcome = await handle(context, officer, found.state.id, command)
    return 'refused' in outcome ? { problems: { end: outcome.refused } } : { added: reference }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return { problems: { form: 'conflict' } }
  }
}
