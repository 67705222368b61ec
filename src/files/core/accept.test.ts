import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptedKinds, fileLimits, refusalOf, safeName } from './accept.ts'

describe('a file', () => {
  test('of an accepted type and size is taken', () => {
    expect(refusalOf(1, 'application/pdf')).toBeNull()
    expect(refusalOf(fileLimits.megabytes * 2 ** 20, 'image/jpeg')).toBeNull()
  })
  test('that is empty, too large or of another type is refused', () => {
    expect(refusalOf(0, 'application/pdf')).toBe('file-empty')
    expect(refusalOf(fileLimits.megabytes * 2 ** 20 + 1, 'application/pdf')).toBe('file-too-large')
    expect(refusalOf(1, 'text/html')).toBe('file-type-refused')
    expect(refusalOf(1, 'image/svg+xml')).toBe('file-type-refused')
    expect(refusalOf(1, 'application/x-msdownload')).toBe('file-type-refused')
  })
  test('kinds are named once each', () => {
    expect(acceptedKinds).toContain('PDF')
    expect(acceptedKinds.split(', ').filter((kind) => kind === 'M4A')).toHaveLength(1)
  })
})

describe('a file name', () => {
  test('loses paths, quotes and direction marks but keeps Arabic and its ending', () => {
    expect(safeName('C:\\fakepath\\فاتورة نوفمبر.pdf')).toBe('فاتورة نوفمبر.pdf')
    expect(safeName('../../etc/passwd')).toBe('passwd')
    expect(safeName('invoice\u202efdp.exe')).toBe('invoicefdp.exe')
    expect(safeName('')).toBe('file')
  })
  test('of any characters is short and whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const safe = safeName(name)
        expect(safe.length).toBeGreaterThan(0)
        expect(safe.length).toBeLessThanOrEqual(120)
        expect(safe).not.toMatch(/[/\\"\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})
