import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { download } from './download.ts'

const file = { name: "شكوى (1)'s*.pdf", size: 3 }
const ask = (method: 'GET' | 'HEAD', open = () => Readable.from([Buffer.from('abc')])) =>
  download(new Request('https://insat.example/f', { method }), file, open)

describe('a download', () => {
  test('brings the bytes, never to be opened in place', async () => {
    const response = ask('GET')
    expect(await response.text()).toBe('abc')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-length')).toBe('3')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('carries its name as a header may (RFC 8187)', () => {
    const disposition = ask('GET').headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/)
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(file.name)
  })

  test('that is only asked about opens no file, which nobody would close', () => {
    const response = ask('HEAD', () => expect.fail('opened'))
    expect(response.body).toBeNull()
    expect(response.headers.get('content-length')).toBe('3')
  })
})
