import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { keep } from './keep.ts'
import { missed, perform, type Soak } from './soak.ts'

/** `npm run soak [name …]`: the soaks of those names, or all; ends with 1 when an aim is missed. */
const known = readdirSync(join(import.meta.dirname, 'soaks')).map((file) => file.replace(/\.ts$/, ''))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no soak ${unknown.join(', ')}; there are: ${known.join(', ')}`)
  process.exit(1)
}
for (const name of wanted.length > 0 ? wanted : known) {
  const { soak } = (await import(`./soaks/${name}.ts`)) as { soak: Soak }
  console.log(`${name}: ${soak.about}`)
  const result = await perform(name, soak, 1, (line) => console.log(`  ${line}`))
  for (const [figure, value] of Object.entries(result.figures)) console.log(`  ${figure}: ${value}`)
  keep(result)
  for (const line of missed(soak, result.figures)) {
    console.log(`✗ ${line}`)
    process.exitCode = 1
  }
}
