import type { RouterContextProvider } from 'react-router'
import { data, redirect } from 'react-router'
import { keepUploads } from '../../files/store/handle.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { databaseContext } from '../../ui/context.ts'
import { firstProblems } from '../../ui/fieldErrors.ts'
import { officerContext } from '../../ui/officer.ts'
import { type Form, readForm } from '../../ui/readForm.ts'
import { scopeOf, sees } from '../core/access.ts'
import { commandSchema } from '../core/command.schema.ts'
import { doneNotice } from '../core/doneNotice.ts'
import type { Rules } from '../core/facts.ts'
import { type OfficerCommand, refusalNow } from '../core/possible.ts'
import { readReference } from '../core/reference.ts'
import type { RefusalCode } from '../core/refusals.ts'
import { Conflict, type Done, handle } from '../store/handle.ts'
import { caseStory } from '../store/queries/caseStory.ts'
import { eventNames } from '../store/queries/eventNames.ts'
import { type FoundCase, findCaseByReference } from '../store/queries/findCase.ts'
import { readRules } from '../store/queries/rules.ts'
import { eventText } from '../words/eventText.ts'
import { fieldOf, type Sent, valuesOf } from './sent.ts'

/** What the loader or action of a step on a case is called with. */
export type StepArgs = {
  readonly request: Request
  readonly context: Readonly<RouterContextProvider>
  readonly params: { readonly reference: string }
}

export type OpenStep = FoundCase & {
  readonly insat: Context
  readonly rules: Rules
  readonly officer: Officer
  /** What the form needs of the case; `refused` where the step is not possible as it stands. */
  readonly step: {
    readonly reference: string
    readonly version: number
    readonly refused: RefusalCode | null
  }
}

/** The case of the address for whoever is signed in, and whether that step can be taken now; 404 when it is not theirs to see. */
export async function openStep(
  { context, params }: Omit<StepArgs, 'request'>,
  type: OfficerCommand,
): Promise<OpenStep> {
  const insat = context.get(databaseContext)
  const officer = context.get(officerContext)
  const reference = readReference(params.reference)
  const found = reference && (await findCaseByReference(insat, officer, reference))
  if (!found) throw data(null, { status: 404 })
  const { state, version } = found
  const rules = await readRules(insat.db)
  const refused = refusalNow(type, state, officer, rules, insat.now())
  return { ...found, insat, rules, officer, step: { reference, version, refused } }
}

/**
 * Takes a step: the form as one command of the schema, decided by the core. Leads back to the case when it was done;
 * else gives back what was typed with what stands in the way, and after somebody else's change with what is new.
 */
export async function takeStep(
  args: StepArgs,
  type: OfficerCommand,
  read: (form: Form) => Record<string, unknown> = () => ({}),
) {
  const { insat, officer, state, version: present } = await openStep(args, type)
  const form = await readForm(args.request)
  const seen = /^\d{1,9}$/.test(form.fields.version ?? '') ? Number(form.fields.version) : present
  const wrong = (status: 409 | 422, problems: Sent['problems'], version = seen, news: Sent['news'] = []) =>
    data<Sent>(
      { problems, values: valuesOf(form.entries), hadFiles: hadFiles(form), version, news },
      { status },
    )
  const parsed = commandSchema.safeParse({ type, ...read(form) })
  if (!parsed.success) return wrong(422, firstProblems(parsed.error.issues))
  if (form.refused) return wrong(422, { files: form.refused })
  // Against a case that has moved on nothing will be written: its files would belong to nobody.
  const kept = seen === present ? await keepUploads(insat, form.files) : { ids: [] }
  if ('refused' in kept) return wrong(422, { files: kept.refused })
  const command = 'files' in parsed.data ? { ...parsed.data, files: [...kept.ids] } : parsed.data
  try {
    const outcome = await handle(insat, officer, state.id, command, { version: seen })
    if ('refused' in outcome) return wrong(409, { [fieldOf(outcome.refused, command)]: outcome.refused })
    throw redirect(whereTo(officer, type, outcome))
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const { version, news } = await newsSince(insat, officer, state.id, seen)
    return wrong(409, { form: 'conflict' }, version, news)
  }
}

function hadFiles({ files, refused }: Form): boolean {
  return files.length > 0 || refused !== null
}

/** Back to the case, or to a page that only says what was done where the officer no longer sees the case. */
function whereTo(officer: Officer, type: OfficerCommand, { state }: Done): string {
  const done = doneNotice(type, state)
  return sees(scopeOf(officer), state)
    ? `/desk/cases/${state.reference}?done=${done}`
    : `/desk/passed-on/${state.reference}?done=${done}`
}

async function newsSince(insat: Context, officer: Officer, caseId: string, seen: number) {
  const story = await caseStory(insat, officer, caseId)
  const fresh = (story?.events ?? []).filter(({ version }) => version > seen)
  const names = await eventNames(insat, officer, fresh)
  const news = fresh.map((event) => ({ at: event.at, text: eventText(event, names, officer.language) }))
  return { version: fresh.at(-1)?.version ?? seen, news }
}
