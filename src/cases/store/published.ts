import { type Context, inTransaction } from '../../postgres/context.ts'
import type { Actor } from '../../staff/core/actor.ts'
import type { Registration } from '../core/registration.schema.ts'
import { outletCalled } from './editOutlets.ts'
import { type RegisterOptions, registerCase } from './handle.ts'
import { readRules } from './queries/rules.ts'

type Published = NonNullable<RegisterOptions['source']>
type Registered = Awaited<ReturnType<typeof registerCase>>

/**
 * Registers a case that a program brings. Of a media case what it says of the outlet is kept as its first source,
 * published today under the case's subject; of other kinds nobody asked.
 */
export async function registerBrought(
  context: Context,
  actor: Actor,
  said: Registration,
  options: RegisterOptions,
): Promise<Registered> {
  const name = said.outlet?.name
  if (said.kind !== 'media' || !name) return registerCase(context, actor, said, options)
  const { calendar } = await readRules(context.db)
  const today = Temporal.Instant.from(context.now()).toZonedDateTimeISO(calendar.zone).toPlainDate()
  const headline = said.subject ?? said.text.slice(0, 200)
  const text = { subject: headline, body: said.outlet?.url ?? '' }
  const source = { published: today.toString(), reach: null, text }
  return registerPublished(context, actor, said, { ...options, name, source })
}

/**
 * Registers a media case with its first source, whose outlet is found by its name or added. Outlet and case are one:
 * where the case is refused no outlet is left behind.
 */
export async function registerPublished(
  context: Context,
  actor: Actor,
  said: Registration,
  {
    name,
    source,
    ...options
  }: Omit<RegisterOptions, 'source'> & {
    readonly name: string
    readonly source: Omit<Published, 'outlet'>
  },
): Promise<Registered> {
  try {
    return await inTransaction(context, async (trx) => {
      const outlet = await outletCalled({ ...context, db: trx }, actor, name)
      const registered = await registerCase({ ...context, db: trx }, actor, said, {
        ...options,
        source: { ...source, outlet },
      })
      if ('refused' in registered) throw new NotRegistered(registered)
      return registered
    })
  } catch (error) {
    if (error instanceof NotRegistered) return error.outcome
    throw error
  }
}

/** Takes back what the transaction wrote. */
class NotRegistered extends Error {
  readonly outcome: Extract<Registered, { refused: unknown }>
  constructor(outcome: Extract<Registered, { refused: unknown }>) {
    super('Not registered')
    this.outcome = outcome
  }
}
