import { describe, expect, test } from 'vitest'
import { missingDays, proposedDays, toConfirmSoon } from './proposedDays.ts'
import { seedCalendars } from './seeds.ts'

const { ministry, operator } = seedCalendars
const told = (year: number, rules: 'government' | 'company') =>
  proposedDays(year, rules).map(({ name, from, to, proposed }) => [
    name.en,
    from,
    to,
    proposed ? 'proposed' : 'certain',
  ])

describe('the holidays of a year', () => {
  test('are proposed for a government body by its rules, in order', () => {
    expect(told(2028, 'government')).toEqual([
      ['Ramadan hours', '2028-01-28', '2028-02-25', 'proposed'],
      ['Eid al-Fitr holiday', '2028-02-20', '2028-03-01', 'proposed'],
      ['Founding Day', '2028-02-22', '2028-02-22', 'certain'],
      ['Eid al-Adha holiday', '2028-04-28', '2028-05-10', 'proposed'],
      ['National Day', '2028-09-23', '2028-09-23', 'certain'],
    ])
  })

  test('are four days for each Eid in a company', () => {
    const eids = told(2028, 'company').filter(([name]) => name?.startsWith('Eid'))
    expect(eids).toEqual([
      ['Eid al-Fitr holiday', '2028-02-26', '2028-02-29', 'proposed'],
      ['Eid al-Adha holiday', '2028-05-04', '2028-05-07', 'proposed'],
    ])
  })

  test('are those announced, with their source, where that is on record', () => {
    expect(proposedDays(2026, 'government').find(({ name }) => name.en.includes('Fitr'))).toEqual({
      name: { ar: 'إجازة عيد الفطر', en: 'Eid al-Fitr holiday' },
      from: '2026-03-13',
      to: '2026-03-24',
      hours: 'off',
      source: { ar: expect.stringContaining('okaz.com.sa'), en: expect.stringContaining('okaz.com.sa') },
    })
    const adha = proposedDays(2019, 'government').find(({ name }) => name.en.includes('Adha'))
    expect(adha).toMatchObject({
      to: '2019-08-17',
      proposed: true,
      source: { ar: expect.any(String), en: expect.any(String) },
    })
  })

  test('may see Ramadan begin twice', () => {
    const ramadans = told(2030, 'government').filter(([name]) => name === 'Ramadan hours')
    expect(ramadans.map(([, from]) => from)).toEqual(['2030-01-05', '2030-12-26'])
  })

  test('leave out Founding Day before it was declared', () => {
    expect(told(2021, 'government').map(([name]) => name)).not.toContain('Founding Day')
  })

  test('are missing only where the calendar has nothing like them', () => {
    expect(missingDays(ministry, proposedDays(2027, 'government'))).toEqual([])
    expect(missingDays(operator, proposedDays(2026, 'company'))).toEqual([])
    expect(missingDays(ministry, proposedDays(2028, 'government'))).toHaveLength(5)
  })
})

test('proposals are to be confirmed when they come near, and while they run', () => {
  const names = (today: string) => toConfirmSoon(ministry, today, 60).map(({ from }) => from)
  expect(names('2026-11-25')).toEqual([])
  expect(names('2026-12-10')).toEqual(['2027-02-08'])
  expect(names('2027-01-02')).toEqual(['2027-02-08', '2027-03-03'])
  expect(names('2027-03-10')).toEqual(['2027-03-03'])
})
