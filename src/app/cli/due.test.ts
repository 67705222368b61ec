import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { dueCommand } from './due.ts'

const context = await testContext()

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', context.databaseUrl)
  vi.stubEnv('INSAT_DATA', context.dataDir)
  vi.stubEnv('INSAT_URL', 'https://insat.example')
})
afterEach(() => vi.unstubAllEnvs())

async function run(...args: string[]): Promise<string> {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await dueCommand.parseAsync(args, { from: 'user' })
    return printed.mock.calls.map(([line]) => String(line)).join('\n')
  } finally {
    printed.mockRestore()
  }
}

/** When the answer is due. */
async function answer(organisation: string, at: string, ...more: string[]): Promise<string | undefined> {
  const printed = await run('--organisation', organisation, '--at', at, ...more, '--json')
  const { clocks } = JSON.parse(printed) as { clocks: { clock: string; due: string }[] }
  return clocks.find(({ clock }) => clock === 'answer')?.due
}

describe('insat due', () => {
  test('G5.1.9b: counts the answer to a routine complaint by the ministry and by the operator to the minute', async () => {
    expect(await answer('ministry', '2026-03-12T14:50+03:00')).toBe('2026-03-29T14:30:00+03:00')
    expect(await answer('operator', '2026-03-12T14:50+03:00')).toBe('2026-03-17T16:00:00+03:00')
  })

  test('G5.1.9b: gives each complexity its own limit', async () => {
    const of = (complexity: string) =>
      answer('operator', '2026-11-25T09:00+03:00', '--complexity', complexity)
    expect([await of('routine'), await of('complex'), await of('critical')]).toEqual([
      '2026-11-30T17:00:00+03:00',
      '2026-12-16T17:00:00+03:00',
      '2026-12-02T17:00:00+03:00',
    ])
  })

  test('takes the date in the forms that people type', async () => {
    expect(await answer('ministry', '12/3/2026 14:50+03:00')).toBe('2026-03-29T14:30:00+03:00')
    expect(await answer('ministry', '١٢/٣/٢٠٢٦ ١٤:٥٠+٠٣:٠٠')).toBe('2026-03-29T14:30:00+03:00')
  })

  test('crosses into Ramadan with its shorter day', async () => {
    const printed = await run('--organisation', 'ministry', '--at', '2026-02-16T09:00+03:00')
    expect(printed).toContain('18 February 2026: working day 2, closes at 15:00 (Ramadan hours)')
    expect(printed).toContain('answer (3 working-days): 2026-02-19T15:00:00+03:00')
  })

  test('counts a notice of delay back from the answer, and a partner by its own limit', async () => {
    const printed = await run('--organisation', 'operator', '--at', '2026-11-25T09:00+03:00')
    expect(printed).toContain('delay-notice (1 working-days): 2026-11-29T17:00:00+03:00')
    expect(printed).toContain('partner-answer (5 calendar-days): 2026-11-30T09:00:00+03:00')
  })

  test('asks a Hijri date back in both languages, and refuses a moment without offset', async () => {
    const message = async (at: string) => {
      const written: string[] = []
      dueCommand.exitOverride().configureOutput({ writeErr: (text) => void written.push(text) })
      await run('--at', at).catch(() => undefined)
      return written.join('')
    }
    const asked = await message('1448-06-14T10:00+03:00')
    expect(asked).toContain('Did you mean 14 Jumada II 1448 AH, that is 24 November 2026?')
    expect(asked).toContain('هل تقصد 14 جمادى الآخرة 1448 هـ، أي 24 نوفمبر 2026؟')
    expect(await message('2026-03-12T14:50')).toContain('with the offset')
  })
})
