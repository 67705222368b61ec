import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldPhrase, phraseOf } from '../core/passPhrase.ts'
import { arabicWords } from './phraseWords.ar.ts'
import { englishWords } from './phraseWords.en.ts'

/** How many letters must be added, left out or changed to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, against] of [...other].entries())
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === against ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

describe.each([
  ['Arabic', arabicWords],
  ['English', englishWords],
])('The %s words of pass-phrases', (_, words) => {
  const folded = words.map(foldPhrase)

  test('are 256, so that each is eight bits', () => {
    expect(words).toHaveLength(256)
    expect(new Set(folded).size).toBe(256)
  })

  test('are told apart on the phone: none begins another, and one wrong letter makes no other word', () => {
    const near = folded.flatMap((one, i) =>
      folded.slice(i + 1).flatMap((other) => {
        const begins = one.startsWith(other) || other.startsWith(one)
        return begins || distance(one, other) < 2 ? [[one, other]] : []
      }),
    )
    expect(near).toEqual([])
  })

  test('make another phrase of other bytes, also with the spaces left out', () => {
    const five = fc.uint8Array({ minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(five, five, (one, other) => {
        const [a, b] = [phraseOf(one, words), phraseOf(other, words)].map(foldPhrase)
        expect(a === b).toBe(one.join() === other.join())
      }),
    )
  })
})

describe('A pass-phrase is the same', () => {
  test.each([
    ['أسد مرآة مئذنة قهوة', 'اسد مراه مئذنه قهوه'],
    ['أسد مرآة قهوة', '  أَسَدٌ،  مِرْآة -  قهوة. '],
    ['أسد مرآة قهوة', 'أسدمرآةقهوة'],
    ['lion mirror coffee', 'Lion, MIRROR coffee'],
    ['lion mirror coffee', 'lion-mirror-coffee'],
  ])('%j typed as %j', (phrase, typed) => {
    expect(foldPhrase(typed)).toBe(foldPhrase(phrase))
  })

  test('but not in another order', () => {
    expect(foldPhrase('mirror lion coffee')).not.toBe(foldPhrase('lion mirror coffee'))
  })
})
