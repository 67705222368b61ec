import type { Instant } from '../../language/core/instant.ts'
import type { Organisation } from '../store/queries/organisations.ts'

/** What the address of a year asks for. */
export type Asked = { readonly organisation: string; readonly year: number; readonly hijri: boolean }

const home = '/desk/settings/time'
const [firstYear, lastYear] = [2000, 2100]

/** The ministry and this year unless told otherwise, with Hijri dates where the reader has chosen them. */
export function readAsked(
  query: URLSearchParams,
  all: readonly Pick<Organisation, 'code' | 'hasCalendar'>[],
  now: Instant,
  readsHijri = false,
): Asked {
  const wanted = query.get('organisation')
  const known = all.find(({ code, hasCalendar }) => code === wanted && hasCalendar)
  const year = Number(query.get('year'))
  const isYear = Number.isInteger(year) && year >= firstYear && year <= lastYear
  return {
    organisation: known?.code ?? 'ministry',
    year: isYear ? year : Number(now.slice(0, 4)),
    hijri: query.has('hijri') ? query.get('hijri') === 'yes' : readsHijri,
  }
}

/** The address of the year's page, or of a page `below` it; `done` names what has just been done. */
export function address(
  asked: Asked,
  done: string | null = null,
  below?: 'days' | 'import' | 'confirm',
): string {
  const { organisation, year, hijri } = asked
  const query = new URLSearchParams({ organisation, year: String(year), hijri: hijri ? 'yes' : 'no' })
  if (done !== null) query.set('done', done)
  return `${below ? `${home}/${below}` : home}?${query}`
}

/** Where the forms of the year's page are sent: without the word the page around it would be meant. */
export function formAddress(asked: Asked): string {
  return address(asked).replace('?', '?index&')
}
