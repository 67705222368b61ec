import { afterAll, beforeAll, expect, test } from 'vitest'
import { diagramOf } from '../../cases/core/diagram.ts'
import { flows } from '../../cases/core/flows.ts'
import { ar } from '../../cases/words/ar.ts'
import { en } from '../../cases/words/en.ts'
import { kinds } from '../../deadlines/core/classes.ts'
import { languages } from '../../language/core/language.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { addShippedData } from '../shipped.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const words = { ar, en }
let web: RunningWeb

beforeAll(async () => {
  await addShippedData(context)
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

test.each(languages)(
  'G5.1.8g: in %s the published procedure shows the mechanism of each kind as a diagram, each arrow in words',
  async (language) => {
    const page = await (await fetch(`${web.url}/${language}/how`)).text()
    const say = words[language]
    const pictures = page.split('<figure').slice(1)
    expect(pictures).toHaveLength(kinds.length)
    for (const [index, kind] of kinds.entries()) {
      const { stages, arrows } = diagramOf(flows[kind])
      expect(pictures[index]).toContain(say.kind[kind])
      for (const stage of stages) expect(pictures[index]).toContain(say.stage[stage])
      expect(pictures[index]?.match(/<circle/g)).toHaveLength(arrows.length)
      for (const { by } of arrows)
        expect(pictures[index]).toContain(
          by.map((command) => say.command[command].replaceAll("'", '&#x27;')).join(' · '),
        )
    }
  },
)
