import type { Case, Source } from '../../cases/core/case.ts'
import type { CaseEvent } from '../../cases/core/events.ts'
import type { StoryText } from '../../cases/store/queries/caseStory.ts'
import type { Outlet } from '../../cases/store/queries/outlets.ts'
import type { MessageState } from '../../channels/core/messageRecord.ts'
import { isOutletPurpose, toldOutlets } from '../../channels/core/outletNotices.ts'
import { type Instant, instant } from '../../language/core/instant.ts'

/** A source as the page of its case shows it. */
export type ShownSource = Pick<Source, 'reach'> & {
  readonly id: string
  readonly outlet: Pick<Outlet, 'name' | 'sort'>
  /** Nothing once erased. */
  readonly headline: string | null
  /** Only what is opened safely: an address on the web. */
  readonly link: string | null
  readonly publishedAt: Instant
}

/** Where the story was published, in the order in which it was found. */
export function shownSources(
  sources: readonly Source[],
  texts: readonly StoryText[],
  outlets: readonly Outlet[],
): readonly ShownSource[] {
  return sources.map(({ outlet: code, publishedOn, reach, text: { id } }) => {
    const outlet = outlets.find((one) => one.code === code)
    const text = texts.find((one) => one.id === id)
    return {
      id,
      outlet: outlet ?? { name: { ar: code, en: code }, sort: 'other-medium' },
      headline: text?.subject ?? null,
      link: text?.body && /^https?:\/\//.test(text.body) ? text.body : null,
      publishedAt: instant(`${publishedOn}T12:00:00+03:00`),
      reach,
    }
  })
}

type Message = {
  readonly purpose: string
  readonly reader: string
  readonly state: MessageState
}

/**
 * The outlets that somebody must still tell by hand (guide 5.2): the case is over, no message went or may yet go to
 * them, and nobody wrote down since that they were reached.
 */
export function untoldOutlets(
  state: Case,
  events: readonly CaseEvent[],
  messages: readonly Message[],
  outlets: readonly Outlet[],
): readonly Pick<Outlet, 'code' | 'name' | 'phone' | 'contact'>[] {
  if (state.status !== 'closed') return []
  if (state.ground !== 'outlet-answered' && state.ground !== 'proposals-made') return []
  const letters = messages.filter(({ purpose }) => isOutletPurpose(purpose))
  const isTold = (code: string) =>
    letters.every(({ reader, state }) => reader !== `outlet:${code}` || state !== 'failed') ||
    events.some(
      (event) =>
        event.type === 'ContactRecorded' &&
        event.outlet === code &&
        event.outcome === 'reached' &&
        event.at >= state.closedAt,
    )
  const codes = toldOutlets(state).map(({ outlet }) => outlet)
  return outlets
    .filter(({ code }) => codes.includes(code) && !isTold(code))
    .map(({ code, name, phone, contact }) => ({ code, name, phone, contact }))
}
