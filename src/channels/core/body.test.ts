import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, fillBody, readBody, writeBody } from './body.ts'

const links = {
  case: 'https://insat.example/ar/c/TOKEN',
  survey: (id: string) => `https://insat.example/s/${id}`,
  desk: (reference: string) => reference,
  partner: (reference: string) => reference,
  guest: (referral: string) => referral,
}

const typed = fc.string({
  unit: fc.constantFrom('{', '}', '{{link}}', '{{words}}', '{{/words}}', '{{survey:1}}', 'ش', 'a', '\n', ' '),
  minLength: 1,
  maxLength: 12,
})
const words = typed.map((text) => text.trim()).filter((text) => text !== '')
const paragraph = words.map((text) => text.replace(/\s+/g, ' '))
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph.map((text): Block => ({ type: 'own', text })),
  words.map((text): Block => ({ type: 'words', text })),
  paragraph.map((label): Block => ({ type: 'link', label, target: 'case' })),
  fc.uuid().map((survey): Block => ({ type: 'link', label: 'قيّم', target: { survey } })),
)

describe('the body of a message', () => {
  test('is read as it was written, whatever people typed into it', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        expect(readBody(writeBody(blocks))).toEqual(blocks)
      }),
    )
  })

  test('is shown with exactly the links that are ours and no marks', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const ours = blocks.filter(({ type }) => type === 'link').length
        const shown = fillBody(writeBody(blocks), links)
        expect(shown.split('https://')).toHaveLength(ours + 1)
        for (const { type, ...part } of blocks)
          expect(shown).toContain(
            type === 'link' ? (part as { label: string }).label : (part as { text: string }).text,
          )
      }),
    )
  })

  test('keeps the marks out of sight', () => {
    const body = writeBody([
      { type: 'own', text: 'هذا ردّنا:' },
      { type: 'words', text: 'أُصلح الخط.' },
      { type: 'link', label: 'افتح حالتك', target: 'case' },
    ])
    expect(fillBody(body, links)).toBe(
      'هذا ردّنا:\n\nأُصلح الخط.\n\nافتح حالتك\nhttps://insat.example/ar/c/TOKEN',
    )
  })
})
