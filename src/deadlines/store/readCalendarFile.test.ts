import { describe, expect, test } from 'vitest'
import { readCalendarFile } from './readCalendarFile.ts'

const query = { zone: 'Asia/Riyadh', from: '2026-01-01', to: '2027-12-31' }
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1@insat.example', ...lines, 'END:VEVENT']
const file = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Insat//Test//AR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const read = (text: string | Uint8Array, asked = query) =>
  readCalendarFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, asked)
const days = (...lines: string[]) => {
  const found = read(file(...lines))
  return 'days' in found ? found.days.map(({ from, to }) => [from, to]) : found
}

describe('a calendar file', () => {
  test('gives its all-day events, whose end is the day after', () => {
    const eid = event('SUMMARY:إجازة عيد الفطر', 'DTSTART;VALUE=DATE:20260313', 'DTEND;VALUE=DATE:20260325')
    const national = event('SUMMARY:National Day', 'DTSTART;VALUE=DATE:20260923')
    const week = event('SUMMARY:Closed', 'DTSTART;VALUE=DATE:20260601', 'DURATION:P1W')
    expect(read(file(...national, ...eid, ...week))).toEqual({
      days: [
        { from: '2026-03-13', to: '2026-03-24', title: 'إجازة عيد الفطر' },
        { from: '2026-06-01', to: '2026-06-07', title: 'Closed' },
        { from: '2026-09-23', to: '2026-09-23', title: 'National Day' },
      ],
      skipped: [],
    })
  })

  test('has its folded lines joined, also where the fold stands inside an Arabic letter', () => {
    const bytes = new TextEncoder().encode(
      file(...event('SUMMARY:يوم التأسيس السعودي', 'DTSTART;VALUE=DATE:20260222')),
    )
    const cut = bytes.findIndex((byte, at) => at > 100 && byte >= 0xd8) + 1
    const folded = new Uint8Array([...bytes.slice(0, cut), 13, 10, 32, ...bytes.slice(cut)])
    const found = read(folded)
    expect('days' in found && found.days[0]?.title).toBe('يوم التأسيس السعودي')
  })

  test('is read in windows-1256, too', () => {
    const [before, after] = file(...event('SUMMARY:%%', 'DTSTART;VALUE=DATE:20260222')).split('%%')
    const bytes = (text = '') => [...new TextEncoder().encode(text)]
    // «عيد» in that code page.
    const found = read(new Uint8Array([...bytes(before), 0xda, 0xed, 0xcf, ...bytes(after)]))
    expect('days' in found && found.days[0]?.title).toBe('عيد')
  })

  test('repeats what comes every year, but for the exceptions and what lies outside the years asked for', () => {
    const yearly = ['SUMMARY:National Day', 'DTSTART;VALUE=DATE:20200923', 'RRULE:FREQ=YEARLY']
    expect(days(...event(...yearly))).toEqual([
      ['2026-09-23', '2026-09-23'],
      ['2027-09-23', '2027-09-23'],
    ])
    expect(days(...event(...yearly, 'EXDATE;VALUE=DATE:20260923'))).toEqual([['2027-09-23', '2027-09-23']])
    const moved = ['RECURRENCE-ID;VALUE=DATE:20260923', 'SUMMARY:Moved', 'DTSTART;VALUE=DATE:20260924']
    expect(days(...event(...yearly), ...event(...moved))).toEqual([
      ['2026-09-24', '2026-09-24'],
      ['2027-09-23', '2027-09-23'],
    ])
  })

  test('takes a day written by the clock for what it is in the calendar of the ministry', () => {
    expect(days(...event('SUMMARY:x', 'DTSTART:20260922T210000Z', 'DTEND:20260923T210000Z'))).toEqual([
      ['2026-09-23', '2026-09-23'],
    ])
    const named = ['DTSTART;TZID=Asia/Riyadh:20260923T000000', 'DTEND;TZID=Asia/Riyadh:20260925T000000']
    expect(days(...event('SUMMARY:x', ...named))).toEqual([['2026-09-23', '2026-09-24']])
    expect(days(...event('SUMMARY:x', 'DTSTART:20260923T000000', 'DTEND:20260924T000000'))).toEqual([
      ['2026-09-23', '2026-09-23'],
    ])
    const london = ['DTSTART;TZID=Europe/London:20260922T220000', 'DTEND;TZID=Europe/London:20260923T220000']
    expect(days(...event('SUMMARY:x', ...london))).toEqual([['2026-09-23', '2026-09-23']])
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Arab Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T000000']
    const rest = ['TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE']
    const own = ['DTSTART;TZID=Arab Standard Time:20260923T000000', 'DURATION:P1D']
    expect(days(...zone, ...rest, ...event('SUMMARY:x', ...own))).toEqual([['2026-09-23', '2026-09-23']])
  })

  test('tells what it leaves out: a meeting, an event without a name, one that was called off', () => {
    const meeting = event('SUMMARY:Meeting', 'DTSTART:20260923T090000Z', 'DTEND:20260923T100000Z')
    const nameless = event('DTSTART;VALUE=DATE:20260923')
    const off = event('SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20260923')
    expect(read(file(...meeting, ...nameless, ...off))).toEqual({
      days: [],
      skipped: [
        { title: 'Meeting', reason: 'part-of-a-day' },
        { title: '1@insat.example', reason: 'no-title' },
      ],
    })
  })

  test.each([
    ['', 'not-a-calendar'],
    ['Hello', 'not-a-calendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'not-a-calendar'],
    ['BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD', 'not-a-calendar'],
    [file(), 'no-days'],
    [file(...event('SUMMARY:x', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY')), 'too-many-days'],
    ['x'.repeat(1_000_001), 'too-large'],
  ])('%.40j is refused', (text, refused) => {
    expect(read(text)).toEqual({ refused })
  })

  test('that makes no sense never breaks and never runs on', () => {
    const endless = event('SUMMARY:x', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY')
    const wrong = event('SUMMARY:x', 'DTSTART;VALUE=DATE:99999999', 'RRULE:FREQ=YEARLY;BYMONTH=99')
    const never = event(
      'SUMMARY:x',
      'DTSTART;VALUE=DATE:20260101',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    )
    for (const lines of [endless, wrong, never]) expect(() => read(file(...lines))).not.toThrow()
  })
})
