import { partnerCalendar } from '../../cases/core/due.ts'
import {
  countReferrals,
  listReferrals,
  type ReferralRow,
  referralLists,
} from '../../cases/store/queries/listReferrals.ts'
import { readRules } from '../../cases/store/queries/rules.ts'
import { remaining } from '../../deadlines/core/remaining.ts'
import type { Context } from '../../postgres/context.ts'
import type { BothLanguages, Officer } from '../../staff/core/officer.ts'
import { partnerPeople } from '../../staff/store/queries/partnerPeople.ts'

const onePage = 30
const longestTitle = 90

/** One page of the cases of the officer's body, with the names of its own people and the time left by its own calendar. */
export async function readPartnerList(insat: Context, officer: Officer, query: URLSearchParams) {
  const list = referralLists.find((known) => known === query.get('list')) ?? 'open'
  const after = query.get('after') ?? undefined
  const body = officer.partner ?? ''
  const [page, counts, people, rules] = await Promise.all([
    listReferrals(insat, officer, { list, after, limit: onePage }),
    countReferrals(insat, officer),
    partnerPeople(insat.db, body),
    readRules(insat.db),
  ])
  const calendar = partnerCalendar(rules, body)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const rows = page.rows.map((row) => ({
    ...shownRow(row, names),
    left: row.endedAt || row.paused ? null : remaining(calendar, insat.now(), row.dueAt),
  }))
  return { list, counts, rows, next: page.next, paged: after !== undefined } as const
}

function shownRow(row: ReferralRow, names: ReadonlyMap<string, BothLanguages>) {
  const { reference, kind, way, dueAt, endedAt, paused, acknowledgedAt } = row
  const officer = row.officer === null ? null : (names.get(row.officer) ?? null)
  return { reference, kind, way, dueAt, endedAt, paused, acknowledgedAt, officer, title: titleOf(row) }
}

function titleOf({ subject, opening }: ReferralRow): string | null {
  const text = (subject ?? opening)?.replace(/\s+/g, ' ').trim()
  if (!text) return null
  return text.length > longestTitle ? `${text.slice(0, longestTitle).trimEnd()}…` : text
}
