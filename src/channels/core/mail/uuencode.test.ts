import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeUuencoded, uudecode } from './uuencode.ts'

const character = (six: number) => String.fromCharCode(six === 0 ? 0x60 : six + 0x20)

function uuencode(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 45) {
    const piece = bytes.subarray(at, at + 45)
    let line = character(piece.length)
    for (let i = 0; i < piece.length; i += 3) {
      const [a = 0, b = 0, c = 0] = piece.subarray(i, i + 3)
      line += [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63].map(character).join('')
    }
    lines.push(line)
  }
  return `begin 644 صورة.jpg\n${lines.join('\n')}\n\`\nend`
}

describe('uuencoded files in a text', () => {
  test('any bytes come back, and the text around them stays', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text, files } = takeUuencoded(`قبل\n${uuencode(bytes)}\nبعد\n`)
        expect(text).toBe('قبل\nبعد\n')
        expect(files).toEqual([{ name: 'صورة.jpg', content: bytes }])
      }),
    )
  })

  test('spaces lost at the end of a line stand for zeros', () => {
    expect(uudecode('begin 644 a\n#\nend')).toEqual(new Uint8Array(3))
    expect(uudecode('begin 644 a\r\n#AA\r\n`\r\nend\r\n')).toEqual(Uint8Array.of(0x86, 0x10, 0))
  })

  test.each([
    'begin 644 a\n#!!!!',
    'begin 644 a\nlower case\nend',
    'begin 644 a\n#!!!!!!!!!!!\nend',
    'begin at once\nend',
    'begin 644 a\nM#\nend',
  ])('what is not whole stays in the text: %j', (text) => {
    expect(takeUuencoded(text)).toEqual({ text, files: [] })
  })

  test('two files', () => {
    const text = `${uuencode(Uint8Array.of(1))}\n${uuencode(Uint8Array.of(2, 3))}`
    expect(takeUuencoded(text).files.map(({ content }) => [...content])).toEqual([[1], [2, 3]])
  })
})
