import type { CommandInput } from '../../cases/core/commands.ts'
import { saveOutlets } from '../../cases/store/editOutlets.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { type MediaStory, outlets, stories } from './mediaStories.ts'
import { categories } from './ministry.ts'

/** Lets the invented stories that outlets published come as far as each has come by now, at its own past moments. */
export async function fillMedia(context: Context, officers: readonly OfficerActor[]): Promise<void> {
  await saveOutlets(context.db, outlets)
  const media = officers.find(({ roles }) => roles.includes('media'))
  if (!media) throw new Error('The demonstration has no media officer')
  for (const story of stories) await live(context, story, media, officers)
}

async function live(
  context: Context,
  story: MediaStory,
  media: OfficerActor,
  officers: readonly OfficerActor[],
): Promise<void> {
  const category = categories.find(({ code }) => code === story.category)
  const specialist = officers.find(({ departments }) => departments.includes(category?.department ?? ''))
  if (!category || !specialist) throw new Error(`Nobody treats ${story.category}`)
  let at = daysBefore(context.now(), story.days)
  const past = (): Context => ({ ...context, now: () => at })
  const [first, ...others] = sourcesOf(story, at)
  const registered = await registerCase(past(), media, registrationOf(story), {
    ...(first && { source: first }),
  })
  const act = async (hours: number, who: OfficerActor, commands: readonly CommandInput[]) => {
    if ('refused' in registered) throw new Error(`${story.text}: ${registered.refused}`)
    at = fromTemporal(toTemporal(at).add({ hours }))
    const outcome = await handle(past(), who, registered.state.id, commands)
    if ('refused' in outcome) throw new Error(`${story.text}: ${outcome.refused}`)
  }
  for (const source of others) await act(1, media, [{ type: 'add-source', ...source }])
  if (story.stage === 'intake') return
  await act(1, media, triage(category))
  if (story.stage === 'referred') return
  await act(2, specialist, [{ type: 'take' }, ...treatment(story)])
}

/** Classified as the category proposes, and referred to its department. */
function triage({ code, department, complexity, importance }: (typeof categories)[number]): CommandInput[] {
  const classes = { complexity, importance, procedure: 'treatment' } as const
  return [
    { type: 'classify', category: code, ...classes, named: [], text: null },
    { type: 'refer', department, text: null },
  ]
}

function treatment({ stage, proposals, answer }: MediaStory): CommandInput[] {
  const words = (body: string) => ({ subject: null, body })
  const given = { remedy: null, files: [], present: false, solved: stage === 'solved' }
  return [
    ...(proposals ? [{ type: 'propose', text: words(proposals) } as const] : []),
    ...(answer ? [{ type: 'answer', text: words(answer), ...given } as const] : []),
  ]
}

function sourcesOf({ sources }: MediaStory, at: Instant) {
  const published = toTemporal(at).toZonedDateTimeISO('Asia/Riyadh').toPlainDate().toString()
  return sources.map(({ outlet, headline, reach }, index) => ({
    ...{ outlet, published, reach },
    text: { subject: headline, body: `https://${outlet}.example/${published}/${index + 1}` },
  }))
}

function registrationOf({ lang, text, sources, category }: MediaStory): Parameters<typeof registerCase>[2] {
  return {
    ...{ kind: 'media', channel: 'press', language: lang, subject: sources[0]?.headline ?? null, text },
    ...{ customer: null, outlet: null, category, remedy: null, attachments: [], external_number: null },
  }
}

function daysBefore(now: Instant, days: number): Instant {
  return fromTemporal(toTemporal(now).subtract({ minutes: Math.round(days * 1440) }))
}
