import { randomInt } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import {
  insertPassPhrase,
  isPassPhrase,
  passPhrase,
  recognise,
  sealCustomer,
} from '../../customers/store/handle.ts'
import { insertLink } from '../../customers/store/session.ts'
import type { Complexity, Importance } from '../../deadlines/core/classes.ts'
import { attachFiles } from '../../files/store/handle.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { Actor } from '../../staff/core/actor.ts'
import type { Case, State } from '../core/case.ts'
import { type CommandInput, namedCase } from '../core/commands.ts'
import { decide } from '../core/decide.ts'
import type { Refused } from '../core/decision.ts'
import type { CaseEvent } from '../core/events.ts'
import { evolve } from '../core/evolve.ts'
import type { Rules } from '../core/facts.ts'
import { makeReference } from '../core/reference.ts'
import type { Registration } from '../core/registration.schema.ts'
import { nextAlarmAt } from '../core/soundsAt.ts'
import { asksForRemedy } from '../core/terms.ts'
import { type Append, append } from './append.ts'
import { readFacts } from './facts.ts'
import { type Loaded, load, unborn } from './load.ts'
import { kinOf, lockCases, tellOthers } from './otherSides.ts'
import { keepWords, type TextRow } from './texts.ts'

export type Done = {
  readonly done: true
  readonly state: Case
  readonly version: number
  readonly events: readonly CaseEvent[]
}
export type Outcome = Done | Refused
export type Options = {
  /** The case as it was read a moment ago, so that it is read again only when it has moved on. */
  readonly from?: Loaded
  /** Refused as a conflict (409) unless the case still stands at this version. */
  readonly version?: number
  /** Rows of other rooms that must be written with it or not at all (`from file`, see `append`), given what was decided. */
  readonly beside?: (after: Case, version: number) => readonly RawBuilder<unknown>[]
}

const tries = 5

/**
 * The one way in: does what the commands ask of a case, all or none, or says why not. Several commands are one act
 * (first contact: register, answer, close). Joins the caller's transaction when `context.db` is one. Throws
 * {@link Conflict} when the case moved on under five tries, or at once when a version was demanded.
 */
export async function handle(
  context: Context,
  actor: Actor,
  caseId: string,
  commands: CommandInput | readonly CommandInput[],
  options: Options = {},
): Promise<Outcome> {
  const inputs: readonly CommandInput[] = 'type' in commands ? [commands] : commands
  const others = inputs.map(namedCase).filter((reference) => reference !== null)
  for (let attempt = 0; attempt < tries; attempt++) {
    let before = (attempt === 0 && options.from) || (await load(context.db, caseId))
    const kin = kinOf(before.state)
    if (others.length + kin.length > 0) {
      if (!context.db.isTransaction)
        return inTransaction(context, (db) => handle({ ...context, db }, actor, caseId, commands, options))
      await lockCases(context.db, [caseId, ...kin], others)
      before = await load(context.db, caseId)
    }
    if (options.version !== undefined && options.version !== before.version) break
    const act = await decideAll(context, actor, before.state, inputs)
    if ('refused' in act) return act
    const version = before.version + act.events.length
    const beside = [
      ...ownFiles(before.state.status === 'merged' ? before.state.together.into : caseId, inputs),
      ...ofAnotherKind(act),
      ...(options.beside?.(act.state, version) ?? []),
    ]
    if ((await append(context.db, [{ ...act, before }], beside)).size === 1) {
      await tellOthers(context, act)
      return { done: true, state: act.state, version, events: act.events }
    }
    if (before.version === 0) break
  }
  throw new Conflict(caseId)
}

/** Uploads become the case's own in the act that names them, whichever way in it came; of a merged case the survivor's, with the words. */
function ownFiles(caseId: string, inputs: readonly CommandInput[]): readonly RawBuilder<unknown>[] {
  const files = inputs.flatMap((input) => ('files' in input ? input.files : []))
  return files.length > 0 ? [attachFiles(caseId, files)] : []
}

/** A case of another kind is so in all its rounds, and the customer of a tip is sealed where no other case knows them. */
function ofAnotherKind({
  state,
  events,
}: Pick<Act, 'events'> & { state: Case }): readonly RawBuilder<unknown>[] {
  if (!events.some(({ type }) => type === 'KindChanged')) return []
  const { id, kind, round, customer } = state
  const rounds = sql`
    update cases.fact_round as r set kind = ${kind} from file where r.case_id = file.id and r.round < ${round}`
  if (kind !== 'tip' || customer === null) return [rounds]
  const elsewhere = sql<boolean>`exists (
    select from cases.case_file where customer_id = ${customer}::uuid and id <> ${id}::uuid and not author_sealed)`
  return [rounds, sealCustomer(customer, elsewhere)]
}

export type RegisterOptions = Options & {
  /** What is done in the same breath: classify, answer and close at first contact. */
  readonly then?: readonly CommandInput[]
  /** The number of the form that brings it, as the case's id: the same form sent twice is one case. */
  readonly id?: string
  /** The case beside which this one is made. */
  readonly linkedTo?: string
  /** Where it was published, of a media case. */
  readonly source?: NonNullable<Extract<CommandInput, { type: 'register' }>['source']>
  /** Complexity and importance as the receiving officer sees them, so that the very first promise is right. */
  readonly classes?: { readonly complexity: Complexity; readonly importance: Importance }
  /** Of the form (`newPhraseSeed`), so that the same form sent twice has one pass-phrase. */
  readonly seed?: string
}

/** What a registration led to; `phrase` is there for an anonymous tip, shown to its author and kept by nobody. */
export type Registered = (Done & { readonly phrase: string | null }) | Refused

/**
 * Registers a case: finds or makes its customer, draws a reference (again when it is taken: about one in nine hundred
 * at a million stored), and writes customer, case, files and link as one. A tip with nothing of its author is
 * anonymous: it gets a pass-phrase to come back with.
 */
export async function registerCase(
  context: Context,
  actor: Actor,
  said: Registration,
  options: RegisterOptions = {},
): Promise<Registered> {
  const isTip = said.kind === 'tip'
  // What was published is nobody's own.
  const brought = said.kind === 'media' ? null : said.customer
  const customer = brought && (await recognise(context, brought, said.language, isTip))
  const id = options.id ?? uuidv7()
  const anonymous = isTip && !customer
  const phrase = anonymous ? passPhrase(context, { caseId: id, language: said.language }, options.seed) : null
  const beside: Options['beside'] = (state, version) => [
    insertLink(context, id),
    ...(customer?.insert ? [customer.insert] : []),
    ...(phrase === null ? [] : [insertPassPhrase(context, id, phrase)]),
    ...(options.beside?.(state, version) ?? []),
  ]
  for (let draw = 0; draw < 20; draw++) {
    const register = registerCommand(id, said, customer?.id ?? null, options)
    try {
      // Not asked for at first, since it cannot be there; then it may be that the same form came twice.
      const from = draw === 0 ? { from: unborn } : {}
      const outcome = await handle(context, actor, id, [register, ...(options.then ?? [])], {
        beside,
        ...from,
      })
      return 'refused' in outcome ? outcome : { ...outcome, phrase }
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  }
  throw new Error('Twenty references in a row were taken')
}

/** The pass-phrase of an anonymous tip once more, for the form that brought it and for nobody else; nothing for other cases. */
export async function phraseAgain(
  context: Context,
  { id, language }: Pick<Case, 'id' | 'language'>,
  seed: string | undefined,
): Promise<string | null> {
  const phrase = seed ? passPhrase(context, { caseId: id, language }, seed) : null
  return phrase !== null && (await isPassPhrase(context, id, phrase)) ? phrase : null
}

function registerCommand(
  id: string,
  said: Registration,
  customer: string | null,
  { linkedTo, classes, source }: RegisterOptions,
): CommandInput {
  return {
    type: 'register',
    id,
    reference: makeReference(randomInt(400_000_000)),
    kind: said.kind,
    channel: said.channel,
    language: said.language,
    text: { subject: said.subject, body: said.text },
    customer,
    category: said.category,
    ...(classes && { classes }),
    urgent: said.urgent ?? false,
    remedy: asksForRemedy(said.kind) ? said.remedy : null,
    files: said.attachments,
    externalNumber: said.external_number,
    source: source ?? null,
    linkedTo: linkedTo ?? null,
  }
}

/** Somebody else changed the case in between. */
export class Conflict extends Error {
  constructor(caseId: string) {
    super(`Case ${caseId} moved on`)
  }
}

type Act = Pick<Append, 'events' | 'texts' | 'nextAlarmAt'> & {
  readonly state: Case
  readonly rules: Rules
}

async function decideAll(
  context: Context,
  actor: Actor,
  before: State,
  inputs: readonly CommandInput[],
): Promise<Act | Refused> {
  let state = before
  const events: CaseEvent[] = []
  const texts: TextRow[] = []
  let rules: Rules | undefined
  for (const input of inputs) {
    const { command, rows } = keepWords(input)
    const facts = await readFacts(context.db, command, state)
    const decision = decide(state, command, actor, facts, context.now())
    if ('refused' in decision) return decision
    state = decision.reduce<State>(evolve, state)
    events.push(...decision)
    texts.push(...rows)
    rules = facts
  }
  if (state.status === 'nothing' || events.length === 0 || !rules) throw new Error('An act without commands')
  return {
    state,
    events,
    texts,
    rules,
    nextAlarmAt: nextAlarmAt(state, rules, context.now()),
  }
}
