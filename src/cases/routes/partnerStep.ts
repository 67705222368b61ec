import { data, type RouterContextProvider, redirect } from 'react-router'
import { keepUploads } from '../../files/store/handle.ts'
import type { Context } from '../../postgres/context.ts'
import { databaseContext } from '../../ui/context.ts'
import { firstProblems } from '../../ui/fieldErrors.ts'
import { officerContext } from '../../ui/officer.ts'
import { type Form, readForm } from '../../ui/readForm.ts'
import { commandSchema } from '../core/command.schema.ts'
import { ownReferral, type PartnerAct, partnerActsOf, partnerCommands } from '../core/partnerActs.ts'
import { partnerStory } from '../core/partnerStory.ts'
import { partnersOf } from '../core/referrals.ts'
import { Conflict, handle } from '../store/handle.ts'
import { caseStory } from '../store/queries/caseStory.ts'
import { type PartnerAsked, type PartnerCase, partnerCase } from '../store/queries/partnerCase.ts'
import { fieldOf, type Sent, valuesOf } from './sent.ts'

/** What a step of a partner is called with: by an officer of the body with a reference, or by a guest with a token. */
export type PartnerStepArgs = {
  readonly context: Readonly<RouterContextProvider>
  readonly params:
    | { readonly reference: string; readonly token?: undefined }
    | { readonly lang: string; readonly token: string }
}
type Sending = PartnerStepArgs & { readonly request: Request }

/** The address of the case's page for whoever comes this way. */
function homeOf(params: PartnerStepArgs['params']): string {
  return params.token !== undefined
    ? `/${params.lang}/p/${params.token}`
    : `/partner/cases/${params.reference}`
}

async function find({ context, params }: PartnerStepArgs): Promise<PartnerCase & { insat: Context }> {
  const insat = context.get(databaseContext)
  const asked: PartnerAsked =
    params.token !== undefined
      ? params
      : { officer: context.get(officerContext), reference: params.reference }
  const found = await partnerCase(insat, asked)
  // The page of a link that is over says so.
  if (found === 'over') throw redirect(homeOf(params))
  if (!found) throw data(null, { status: 404 })
  return { ...found, insat }
}

/** The newest that the body sees of its case: what internal work makes of it in between stands in nobody's way. */
async function seenVersion({
  insat,
  actor,
  partner,
  state,
}: PartnerCase & { insat: Context }): Promise<number> {
  const story = await caseStory(insat, actor, state.id)
  return partnerStory(story?.events ?? [], partner).at(-1)?.version ?? 0
}

/** The form of a step, for whoever speaks for the body; `isOver` where it is not possible as the case stands. */
export async function openPartnerStep(args: PartnerStepArgs, act: PartnerAct) {
  const found = await find(args)
  const { state, actor, partner } = found
  return {
    found,
    step: {
      reference: state.reference,
      home: homeOf(args.params),
      version: await seenVersion(found),
      way: ownReferral(state, actor)?.way ?? null,
      isOver: !partnerActsOf(state, actor).includes(act),
    },
    partner,
  }
}

/** Takes a step: the form as one command, decided by the core. Leads back to the case, else gives back what was typed. */
export async function takePartnerStep(
  args: Sending,
  act: PartnerAct,
  read: (form: Form, found: PartnerCase) => Record<string, unknown> = () => ({}),
) {
  const found = await find(args)
  const { insat, actor, state } = found
  const form = await readForm(args.request)
  const present = await seenVersion(found)
  const seen = /^\d{1,9}$/.test(form.fields.version ?? '') ? Number(form.fields.version) : present
  const wrong = (status: 409 | 422, problems: Sent['problems'], version = seen) => {
    const hadFiles = form.files.length > 0 || form.refused !== null
    return data<Sent>({ problems, values: valuesOf(form.entries), hadFiles, version, news: [] }, { status })
  }
  const parsed = commandSchema.safeParse({ type: partnerCommands[act], ...read(form, found) })
  if (!parsed.success) return wrong(422, firstProblems(parsed.error.issues))
  if (form.refused) return wrong(422, { files: form.refused })
  if (seen !== present) return wrong(409, { form: 'conflict' }, present)
  const kept = await keepUploads(insat, form.files)
  if ('refused' in kept) return wrong(422, { files: kept.refused })
  const command = 'files' in parsed.data ? { ...parsed.data, files: [...kept.ids] } : parsed.data
  const outcome = await handle(insat, actor, state.id, command, { from: found }).catch(movedOn)
  if ('refused' in outcome) {
    const { refused } = outcome
    return wrong(409, { [refused === 'conflict' ? 'form' : fieldOf(refused, command)]: refused })
  }
  const stays = args.params.token !== undefined || partnersOf(outcome.state).includes(found.partner)
  throw redirect(`${stays ? homeOf(args.params) : '/partner'}?done=${act}`)
}

/** Others changed the case again and again while this was decided: nothing was written. */
function movedOn(error: unknown): { readonly refused: 'conflict' } {
  if (error instanceof Conflict) return { refused: 'conflict' }
  throw error
}
