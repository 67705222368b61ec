import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkSizes } from './sizes.ts'
import { checkTables } from './tables.ts'
import { checkWords } from './words.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function house(files: Record<string, string>): string {
  const base = mkdtempSync(join(tmpdir(), 'insat-house-'))
  made.push(base)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, file)), { recursive: true })
    writeFileSync(join(base, file), text)
  }
  return base
}

const screen = (line: string): string[] => checkWords(house({ 'src/desk/routes/page.tsx': `\n${line}\n` }))
const style = (line: string): string[] => checkWords(house({ 'src/styles/page.css': line }))

describe('The size of files', () => {
  test('is at most 300 lines, a closing line break not counted', () => {
    const base = house({ 'src/a.ts': 'x\n'.repeat(300), 'e2e/b.ts': 'x\n'.repeat(301) })
    expect(checkSizes(base)).toEqual(['e2e/b.ts: 301 lines, at most 300'])
  })
})

describe('Sides', () => {
  test.each(['ml-4', 'sm:mr-2', '-ml-1', 'pl-[3px]', 'right-0', 'text-left', 'border-l-4', 'rounded-tr-lg'])(
    'are refused in classes: %s',
    (name) => {
      expect(screen(`<p className="flex ${name}" />`)).toHaveLength(1)
      expect(style(`.page { @apply flex ${name}; }`)).toHaveLength(1)
    },
  )

  test.each(['margin-left: 1px', 'left: 0', 'text-align: right', 'border-left-width: 1px'])(
    'are refused in styles: %s',
    (rule) => expect(style(`.page { ${rule}; }`)).toHaveLength(1),
  )

  test('may be the logical ones, and may be spoken of', () => {
    expect(
      screen('// pl-4 left\n<p className="ms-4 pe-2 start-0 text-start html-4 overflow-left" />'),
    ).toEqual([])
    expect(style('.page { margin-inline-start: 1px; inset-inline-end: 0; text-align: start }')).toEqual([])
  })
})

describe('Texts on screens', () => {
  test.each([
    '<p>Not found</p>',
    '<p>\n  Not found\n</p>',
    '<p>Hello {name}</p>',
    '<p>{name} of</p>',
    '<img alt="Our logo" />',
    "const title = 'شكوى'",
  ])('are refused outside words/: %s', (line) => expect(screen(line)).toHaveLength(1))

  test.each([
    '<p>{t("notFound")}</p>',
    '<p>·</p>',
    'const rows: Array<string> = list.map((row) => row.name)',
    'export function Table<Row>({ rows }: { rows: readonly Row[] }) {',
    'if (a > b) return <br />',
    '{/* Arabic: شكوى */}',
  ])('are not seen where there are none: %s', (line) => expect(screen(line)).toEqual([]))
})

describe('Tables', () => {
  test("are named in their own room's files alone", () => {
    const text = "db.selectFrom('cases.case_file')\nsql`update cases.case_file set x = 1 from customers.link`"
    expect(checkTables(house({ 'src/cases/store/a.ts': text }))).toEqual([
      "src/cases/store/a.ts:2: customers.link is another room's table",
    ])
  })

  test('may be published for figures, which read them and nothing else', () => {
    const text = "db.selectFrom('cases.fact_round').innerJoin('cases.case_file', 'a', 'b')"
    expect(checkTables(house({ 'src/reports/store/a.ts': text }))).toEqual([
      "src/reports/store/a.ts:1: cases.case_file is another room's table",
    ])
    expect(checkTables(house({ 'src/knowledge/store/a.ts': text }))).toHaveLength(2)
  })
})
