import { plainText } from '../../language/core/digits.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { firstProblems } from '../../ui/fieldErrors.ts'
import type { Form } from '../../ui/readForm.ts'
import { commandSchema } from '../core/command.schema.ts'
import type { CommandInput, CommandOf } from '../core/commands.ts'
import { namingFields } from '../core/refusals.ts'
import { registrationSchema } from '../core/registration.schema.ts'
import { type RegisterOptions, registerCase } from '../store/handle.ts'
import { registerPublished } from '../store/published.ts'
import { type CategoryRow, categories } from '../store/queries/categories.ts'
import { findCaseById } from '../store/queries/findCase.ts'
import { sourceOf } from './sourceFields.tsx'

type Problems = Readonly<Record<string, string>>
type Taken = { readonly registered: string } | { readonly problems: Problems }
type Source = Extract<CommandInput, { type: 'add-source' }>

/** Registers what was published, classified and referred where its category is known; else says what is missing by field (codes). */
export async function takePublished(context: Context, officer: Officer, form: Form): Promise<Taken> {
  const { fields } = form
  const read = readSource(fields)
  const said = registrationSchema.safeParse({
    kind: 'media',
    channel: 'press',
    language: fields.language,
    subject: fields.headline,
    text: fields.text ?? '',
    category: fields.category,
  })
  const refers = fields.refer === 'yes'
  const problems = {
    ...('problems' in read ? read.problems : {}),
    ...(said.success ? {} : firstProblems(said.error.issues)),
    ...(refers && !fields.category ? { category: 'category-needed' } : {}),
  }
  if ('problems' in read || !said.success || Object.keys(problems).length > 0) return { problems }
  const category = (await categories(context.db)).find(({ code }) => code === fields.category)
  const id = formNumber.exec(fields.number ?? '')?.[0]
  const then = category ? referring(category, refers) : []
  const options = { then, ...(id && { id }) }
  const { source, name } = read
  const outcome =
    name === ''
      ? await registerCase(context, officer, said.data, { ...options, source })
      : await registerPublished(context, officer, said.data, { ...options, name, source })
  if (!('refused' in outcome)) return { registered: outcome.state.reference }
  const first = id && outcome.refused === 'already-registered' && (await findCaseById(context, officer, id))
  if (first) return { registered: first.state.reference }
  return { problems: { [namingFields[outcome.refused] ?? 'form']: outcome.refused } }
}

/** The id that the form's case will have. */
const formNumber = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** The source as it was typed: its outlet from the list, or one to be named in it. */
function readSource(
  fields: Form['fields'],
):
  | { readonly source: NonNullable<RegisterOptions['source']>; readonly name: string }
  | { problems: Problems } {
  const name = plainText(fields.newOutlet ?? '').trim()
  const typed = sourceOf(fields)
  // One that is not on the list has no code yet.
  const parsed = commandSchema.safeParse({
    ...typed,
    type: 'add-source',
    outlet: name === '' ? typed.outlet : 'new',
  })
  if (parsed.success) {
    const { type: _, ...source } = parsed.data as Source
    return { source, name }
  }
  const problems = firstProblems(parsed.error.issues)
  return { problems: problems.outlet ? { ...problems, outlet: 'outlet-needed' } : problems }
}

/** Classified as its category proposes, and referred to its department. */
function referring(
  { code, department, complexity, importance }: CategoryRow,
  refers: boolean,
): CommandInput[] {
  const classes = { complexity, importance, procedure: 'treatment' } satisfies Partial<CommandOf<'classify'>>
  return [
    { type: 'classify', category: code, ...classes, named: [], text: null },
    ...(refers ? [{ type: 'refer', department, text: null } as const] : []),
  ]
}
