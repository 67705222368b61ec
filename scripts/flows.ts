import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './check/sourceFiles.ts'
import { describeFlows, flowsFile } from './guide/flowsPage.ts'

/** `npm run flows`: draws the procedures as they stand in the code. */
writeFileSync(join(root, flowsFile), describeFlows())
console.log(flowsFile)
