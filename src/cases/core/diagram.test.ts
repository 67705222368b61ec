import { expect, test } from 'vitest'
import { kinds } from '../../deadlines/core/classes.ts'
import { diagramOf } from './diagram.ts'
import { flows } from './flows.ts'

test('a diagram has an arrow for every way of the procedure and no other, each on a track of its own', () => {
  for (const kind of kinds) {
    const { arrows, stages } = diagramOf(flows[kind])
    const drawn = arrows.flatMap(({ from, to, by }) => by.map((command) => `${from} ${command} ${to}`))
    expect(drawn.toSorted()).toEqual([...new Set(flows[kind].map((way) => way.join(' ')))].toSorted())
    expect(new Set(arrows.map(({ back, track }) => `${back} ${track}`)).size).toBe(arrows.length)
    expect(arrows.map(({ number }) => number)).toEqual(arrows.map((_, index) => index + 1))
    expect(stages[0]).toBe('registered')
    expect(stages.at(-1)).toBe('closed')
  }
})

test('arrows that go on run on the one side, those that go back on the other', () => {
  const { arrows } = diagramOf(flows.complaint)
  const find = (from: string, to: string) => arrows.find((arrow) => arrow.from === from && arrow.to === to)
  expect(find('registered', 'treatment')).toMatchObject({ back: false, by: ['refer'] })
  expect(find('closed', 'review')).toMatchObject({ back: true, by: ['appeal'] })
})
