import { expect, test } from 'vitest'
import { csrfToken, isCsrfCookie, isCsrfToken, newCsrfCookie } from './csrf.ts'

const secret = 'a secret of the server'

test('A token holds for the cookie and the secret it was made with, and for no other', () => {
  const cookie = newCsrfCookie()
  const token = csrfToken(secret, cookie)
  expect(isCsrfToken(secret, cookie, token)).toBe(true)
  expect(isCsrfToken(secret, newCsrfCookie(), token)).toBe(false)
  expect(isCsrfToken('another secret', cookie, token)).toBe(false)
})

test('A token that was altered, cut or left out is refused', () => {
  const cookie = newCsrfCookie()
  const token = csrfToken(secret, cookie)
  const altered = (token.startsWith('A') ? 'B' : 'A') + token.slice(1)
  for (const wrong of [altered, token.slice(0, -2), `${token}AA`, '', 'x']) {
    expect(isCsrfToken(secret, cookie, wrong)).toBe(false)
  }
})

test('A token is never the same twice, so that a compressed page does not give it away', () => {
  const cookie = newCsrfCookie()
  expect(csrfToken(secret, cookie)).not.toBe(csrfToken(secret, cookie))
})

test('Only what can be a cookie of ours is taken for one', () => {
  expect(isCsrfCookie(newCsrfCookie())).toBe(true)
  for (const wrong of [undefined, '', 'short', `${newCsrfCookie()}=`, 'a;b'.padEnd(22, 'x')]) {
    expect(isCsrfCookie(wrong)).toBe(false)
  }
})
