import { describe, expect, test } from 'vitest'
import { loggedPath, logging, withoutPersonalData } from './logging.ts'

describe('A line of the log', () => {
  test('has no query', () => {
    expect(loggedPath('/ar/track?ref=4827305916&phone=0501234567')).toBe('/ar/track')
  })

  test('covers the tokens that open a case', () => {
    expect(loggedPath('/ar/c/Zk3v_9aQ2mX7pL0s')).toBe('/ar/c/***')
    expect(loggedPath('/en/survey/abc/done')).toBe('/en/survey/***/done')
    expect(loggedPath('/desk/anything/Zk3v_9aQ2mX7pL0s.data')).toBe('/desk/anything/***.data')
  })

  test('keeps what helps to find the page', () => {
    const id = '0197a3c2-7f1e-7c44-9d5e-2b1f6a7c8d9e'
    expect(loggedPath(`/desk/cases/${id}`)).toBe(`/desk/cases/${id}`)
    expect(loggedPath('/assets/entry.client-BvRk9kiK.js')).toBe('/assets/entry.client-BvRk9kiK.js')
  })

  test('says a fault without what may be a person’s', () => {
    expect(withoutPersonalData('duplicate: sara@example.com, 0501234567, +966 50 123 4567')).toBe(
      'duplicate: <mail>, <number>, <number>',
    )
    expect(withoutPersonalData('invalid input syntax for type uuid: "سارة العتيبي"')).not.toContain('سارة')
    expect(withoutPersonalData('column "owner" does not exist')).toContain('does not exist')
  })
})

test('A line of the log has nothing of whoever asks: no address, no browser, no query', () => {
  const { logger } = logging('info') as unknown as {
    logger: { serializers: { req: (request: unknown) => unknown } }
  }
  const request = {
    ...{ method: 'POST', url: '/ar/track?reference=4827305916', ip: '10.1.2.3', hostname: 'insat.example' },
    ...{
      headers: { 'user-agent': 'Firefox', 'x-forwarded-for': '10.1.2.3' },
      socket: { remoteAddress: '10.1.2.3' },
    },
  }
  expect(logger.serializers.req(request)).toEqual({ method: 'POST', path: '/ar/track' })
})
