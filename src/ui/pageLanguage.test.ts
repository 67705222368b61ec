import { describe, expect, test } from 'vitest'
import { pageLanguage } from './pageLanguage.ts'

function language(path: string, headers: Record<string, string> = {}) {
  return pageLanguage(new Request(`http://insat.example${path}`, { headers }))
}

describe('The language of a page', () => {
  test('is that of its address, whatever the browser prefers', () => {
    expect(language('/en/track', { 'accept-language': 'ar', cookie: 'insat_lang=ar' })).toBe('en')
    expect(language('/ar', { 'accept-language': 'en' })).toBe('ar')
  })

  test('else the one asked for, else the one chosen before', () => {
    expect(language('/desk?lang=en', { cookie: 'insat_lang=ar' })).toBe('en')
    expect(language('/desk', { cookie: 'a=b; insat_lang=en', 'accept-language': 'ar' })).toBe('en')
  })

  test('else the first that the browser names and we speak, by its weight', () => {
    expect(language('/', { 'accept-language': 'fr-FR, en;q=0.8, ar;q=0.9' })).toBe('ar')
    expect(language('/', { 'accept-language': 'EN-us,ar;q=0' })).toBe('en')
  })

  test('else Arabic', () => {
    expect(language('/')).toBe('ar')
    expect(language('/', { 'accept-language': 'fr, *;q=0.5' })).toBe('ar')
    expect(language('/desk?lang=fr', { cookie: 'insat_lang=', 'accept-language': ';;q=,' })).toBe('ar')
  })
})
