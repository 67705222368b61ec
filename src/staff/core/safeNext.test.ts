import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeNext } from './safeNext.ts'

describe('where to go after signing in', () => {
  test('is the page of the desk that was asked for, with its question', () => {
    expect(safeNext('/desk/cases?q=%D9%87%D8%A7%D8%AA%D9%81&after=2')).toBe(
      '/desk/cases?q=%D9%87%D8%A7%D8%AA%D9%81&after=2',
    )
    expect(safeNext('/desk')).toBe('/desk')
    expect(safeNext('/partner/cases/4827305915')).toBe('/partner/cases/4827305915')
  })

  test.each([
    'https://elsewhere.example/desk/cases',
    '//elsewhere.example/desk/cases',
    '/\\elsewhere.example/desk',
    '\\\\elsewhere.example\\desk',
    '/desk/../../elsewhere',
    '/desk/%2e%2e/ar',
    '/deskelsewhere',
    '/partnership',
    'javascript:alert(1)',
    'https:desk.invalid.example/desk',
    '/desk/sign-in?next=/desk/sign-in',
    '/desk/sign-out',
    'http://[',
    '',
    null,
    undefined,
  ])('is the first page for %j', (wanted) => {
    expect(safeNext(wanted)).toBe('/desk')
  })

  test('never leaves the desk, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      'desk',
      'partner',
      '..',
      '%2e',
      '//',
      ':',
      '@',
      'evil.example',
      '\t',
      '?',
      '#',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const url = new URL(safeNext(pieces.join('')), 'https://insat.example')
        expect(url.origin).toBe('https://insat.example')
        expect(url.pathname).toMatch(/^\/(desk|partner)(\/|$)/)
      }),
      { numRuns: 2000 },
    )
  })
})
