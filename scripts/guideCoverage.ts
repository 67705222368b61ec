import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './check/sourceFiles.ts'
import { coverageFile, describeCoverage } from './guide/coverage.ts'

/** `npm run guide`: writes which row of the guide is proved by which test. */
const text = describeCoverage()
writeFileSync(join(root, coverageFile), text)
console.log(`${coverageFile}: ${/\*\*(.*)\*\*/.exec(text)?.[1]}`)
