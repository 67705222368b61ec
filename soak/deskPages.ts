import { setTimeout } from 'node:timers/promises'
import { asker, expectStatus } from '../bench/http.ts'

/** Milliseconds that pages took. */
export type Waits = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly most: number
}

/** How often a page is asked for: as by a hundred officers who open one every twenty seconds. */
const pause = 200

/**
 * Opens these pages in turn as somebody signed in, five a second whatever the answers take, until `until` is done.
 * Throws on a page that is not there.
 */
export async function openPages(
  url: string,
  paths: readonly string[],
  cookie: string,
  until: Promise<unknown>,
): Promise<Waits> {
  const ask = asker(url, 8)
  const times: number[] = []
  const asked: Promise<void>[] = []
  let over = false
  const end = (): void => {
    over = true
  }
  until.then(end, end)
  for (let turn = 0; !over || turn === 0; turn++) {
    const path = paths[turn % paths.length] ?? '/'
    const start = performance.now()
    asked.push(
      ask('GET', path, { cookie, 'accept-language': 'ar' }).then((answer) => {
        expectStatus(answer, 200)
        times.push(performance.now() - start)
      }),
    )
    await setTimeout(pause)
  }
  await Promise.all(asked)
  return summary(times.sort((one, other) => one - other))
}

function summary(times: readonly number[]): Waits {
  const at = (share: number): number => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
  return { count: times.length, p50: at(0.5), p95: at(0.95), most: at(1) }
}
