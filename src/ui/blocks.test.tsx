import { describe, expect, test } from 'vitest'
import type { DateChoice } from '../language/core/dates.ts'
import { instant } from '../language/core/instant.ts'
import { BidiText } from './bidiText.tsx'
import { PublicFrame } from './frame.tsx'
import { inLanguage } from './languageSwitch.tsx'
import { Moment } from './moment.tsx'
import { Pager } from './pager.tsx'
import { SummaryList } from './summaryList.tsx'
import { Table } from './table.tsx'
import { testRender } from './testRender.tsx'

const at = instant('2026-03-12T11:50:00Z')

describe('A moment', () => {
  test('is shown in the Gregorian calendar and tells its Hijri day', async () => {
    const html = await testRender(<Moment at={at} />, 'ar')
    expect(html).toContain('dateTime="2026-03-12T11:50:00.000Z"')
    expect(html).toContain('12 مارس 2026')
    expect(html).toMatch(/title="23 رمضان 1447/)
  })

  test('shows both where both are wanted', async () => {
    expect(await testRender(<Moment at={at} detail="day" hijri />, 'en')).toMatch(
      /12 March 2026 \(23\u00a0Ramadan\u00a01447\u00a0AH\)/,
    )
  })

  test('follows the choice of whoever reads, also where the page would show both', async () => {
    const chosen = (dates: DateChoice, hijri: boolean) =>
      testRender(<Moment at={at} hijri={hijri} />, 'en', '/desk', dates)
    for (const hijri of [false, true]) {
      const gregorian = await chosen('gregorian', hijri)
      expect(gregorian).toMatch(/title="23 Ramadan 1447\u00a0AH">12 March 2026 at 14:50</)
      expect(await chosen('hijri', hijri)).toMatch(/title="12 March 2026">23 Ramadan 1447 AH at 14:50</)
      expect(await chosen('both', hijri)).toMatch(
        />12 March 2026 at 14:50 \(23\u00a0Ramadan\u00a01447\u00a0AH\)</,
      )
    }
  })
})

test('A text of two languages is shown paragraph by paragraph, each in its own direction', async () => {
  const html = await testRender(<BidiText text={'مرحبا\n\nHello'} />, 'ar')
  expect(html).toMatch(/<p dir="rtl"[^>]*>مرحبا<\/p><p dir="ltr"[^>]*>Hello<\/p>/)
})

test('A table names each cell by its column, so that it can be read as a card on a phone', async () => {
  const columns = [{ key: 'r', header: 'Reference', cell: (row: { ref: string }) => row.ref }]
  const html = await testRender(
    <Table caption="Cases" columns={columns} rows={[{ ref: '4827' }]} rowKey={(row) => row.ref} />,
    'en',
  )
  expect(html).toMatch(/<caption[^>]*>Cases/)
  expect(html).toContain('data-label="Reference"')
  expect(html).toContain('role="cell"')
})

test('Facts that are not known are left out of a summary', async () => {
  const items = [
    { term: 'Name', value: 'Sara' },
    { term: 'Phone', value: '' },
    { term: 'Email', value: undefined },
  ]
  const html = await testRender(<SummaryList items={items} />, 'en')
  expect(html).toContain('Sara')
  expect(html).not.toMatch(/Phone|Email/)
})

test('A list that fits one page has no pager', async () => {
  expect(await testRender(<Pager />, 'en')).toBe('')
  expect(await testRender(<Pager next="/en?after=x" />, 'en')).toContain('rel="next"')
})

describe('The frame of a public page', () => {
  const frame = (number?: string) => (
    <PublicFrame
      organisation="Ministry"
      home="/en"
      navigation={[{ to: '/en', label: 'Start' }]}
      officialNumber={number}
    >
      <h1>Page</h1>
    </PublicFrame>
  )

  test('begins with a way to skip to the content and marks the page one is on', async () => {
    const html = await testRender(frame(), 'en')
    expect(html.indexOf('href="#content"')).toBeGreaterThan(0)
    expect(html.indexOf('href="#content"')).toBeLessThan(html.indexOf('<header'))
    expect(html).toContain('aria-current="page"')
  })

  test('bears the official stamp only where the site is registered', async () => {
    expect(await testRender(frame(), 'en')).not.toContain('Official government website')
    expect(await testRender(frame('20250101123'), 'en')).toMatch(/Official government website.*20250101123/)
  })
})

describe('The other language', () => {
  test('keeps the page and its query', () => {
    expect(inLanguage({ pathname: '/ar/track', search: '?ref=1' }, 'en')).toBe('/en/track?ref=1')
    expect(inLanguage({ pathname: '/ar', search: '' }, 'en')).toBe('/en')
  })

  test('is asked for where the address does not say it', () => {
    expect(inLanguage({ pathname: '/desk/cases', search: '?q=x&lang=en' }, 'ar')).toBe(
      '/desk/cases?q=x&lang=ar',
    )
  })

  test('is not put into a word that only begins like it', () => {
    expect(inLanguage({ pathname: '/archive', search: '' }, 'en')).toBe('/archive?lang=en')
  })
})
