import { describe, expect, test } from 'vitest'
import { tokensIn } from './token.ts'

const [a, b, c] = ['abcdefgh234567mn', 'mnopqrst234567xy', 'yzyzyzyz22222222'] as const

describe('finding what may be signed tokens', () => {
  test('in the plus address, the Message-IDs and the links, in that order and once each', () => {
    const found = tokensIn({
      recipients: [`Insat <case+${a.toUpperCase()}@example.org>`],
      messageIds: [`${b}.notice@example.org`, `${a}@example.org`],
      texts: [`> https://example.org/ar/c/${c}\n> https://example.org/en/survey/${b}?x`],
    })
    expect(found).toEqual([a, b, c])
  })

  test('not in longer or shorter words, nor in other links', () => {
    const texts = [
      `https://example.org/x/${a}`,
      `https://example.org/c/${a}q`,
      `https://example.org/c/${a.slice(1)}`,
      a,
    ]
    expect(tokensIn({ recipients: ['case@example.org'], messageIds: [`x${a}@example.org`], texts })).toEqual(
      [],
    )
  })
})
