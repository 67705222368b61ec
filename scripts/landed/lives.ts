import type { CommandInput } from '../../src/cases/core/commands.ts'
import { registrationSchema } from '../../src/cases/core/registration.schema.ts'
import { answering, classifying, no, people, yes } from '../../src/cases/core/testing.ts'
import { handle, registerCase } from '../../src/cases/store/handle.ts'
import { type Instant, instant } from '../../src/language/core/instant.ts'
import type { Context } from '../../src/postgres/context.ts'
import type { Actor } from '../../src/staff/core/actor.ts'

const { huda, salem } = people
const words = (body: string) => ({ subject: null, body })
const refer: CommandInput = { type: 'refer', department: 'telecom', text: null }
const classify: CommandInput = { ...classifying, text: words('حسب التصنيف') }
const answer: CommandInput = { ...answering, text: words('أصلحنا الخط') }
const question: CommandInput = { type: 'ask-customer', text: words('ما رقم الخط؟') }
const information: CommandInput = {
  ...{ type: 'add-information', channel: 'website', text: words('0111'), files: [] },
}
const objection: CommandInput = { ...no, text: words('ما زال معطلًا') }
const appeal: CommandInput = { type: 'appeal', channel: 'website', text: words('عاد العطل') }
const withdrawal: CommandInput = { type: 'withdraw', channel: 'website', text: null }

type Step = readonly [by: 'intake' | 'specialist' | 'customer', ...does: CommandInput[]]
const referred: readonly Step[] = [['intake', classify, refer]]
const taken: readonly Step[] = [...referred, ['specialist', { type: 'take' }]]
const answered: readonly Step[] = [...taken, ['specialist', answer]]

/** One case in each place of the way, the customer's step of the closed ones a day later. */
const lives: readonly (readonly Step[])[] = [
  [],
  referred,
  taken,
  [...taken, ['specialist', question]],
  answered,
  [...answered, ['customer', objection]],
  [...answered, ['customer', yes as CommandInput]],
  [...answered, ['customer', yes as CommandInput], ['customer', appeal]],
  [['customer', withdrawal]],
  [...taken, ['specialist', question], ['customer', information]],
]

/** Ten cases of the test ministry, begun on a Sunday in November 2026. Returns when the last step was. */
export async function live(own: Context): Promise<Instant> {
  let now = instant('2026-11-15T08:00:00.000Z')
  const context: Context = { ...own, now: () => now }
  for (const [place, steps] of lives.entries()) {
    const caseId = await register(context, place + 1)
    for (const [by, ...does] of steps) {
      const actors: Record<typeof by, Actor> = {
        ...{ intake: huda, specialist: salem, customer: { type: 'customer', caseId } },
      }
      const outcome = await handle(context, actors[by], caseId, does)
      if ('refused' in outcome) throw new Error(`${does[0]?.type}: ${outcome.refused}`)
    }
    now = instant(new Date(Date.parse(now) + 3_600_000).toISOString())
  }
  return now
}

async function register(context: Context, number: number): Promise<string> {
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'website', language: number % 2 === 0 ? 'en' : 'ar' },
    ...{ text: `انقطع الخط رقم ${number}`, category: 'phone.landline' },
    customer: { name: `متعامل ${number}`, email: `customer${number}@example.com` },
  })
  const registered = await registerCase(context, { type: 'public' }, said)
  if ('refused' in registered) throw new Error(registered.refused)
  return registered.state.id
}
