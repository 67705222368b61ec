import { floor } from './jobs/floor.ts'
import { copyOf } from './jobs/floorPage.ts'
import { live, register } from './jobs/lives.ts'
import { takeMails } from './jobs/mail.ts'
import { open } from './jobs/pages.ts'

/** What the client's process can do; the bench asks for one at a time. */
const jobs = { register, live, open, copyOf, floor, takeMails }
export type Jobs = typeof jobs

process.on('message', async ({ name, job }: { name: keyof Jobs; job: never }) => {
  try {
    process.send?.({ result: await jobs[name](job) })
  } catch (error) {
    process.send?.({ problem: `${name}: ${(error as Error).message}` })
  }
})
process.on('disconnect', () => process.exit(0))
