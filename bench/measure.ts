/** How one kind of work went: milliseconds of each, and how many there were in a second. */
export type Measured = {
  readonly clients: number
  readonly count: number
  /** With those done to get warm. */
  readonly total: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly most: number
}

/**
 * Has `clients` lanes do the work over and over for so many seconds, after a fifth of that to get warm. Work that
 * fails ends the measurement: a wrong answer is no fast one.
 */
export async function measure(
  clients: number,
  seconds: number,
  work: (lane: number) => Promise<void>,
): Promise<Measured> {
  const begin = performance.now() + seconds * 200
  const end = begin + seconds * 1000
  const times: number[] = []
  let total = 0
  const lane = async (number: number): Promise<void> => {
    for (let start = performance.now(); start < end; start = performance.now()) {
      await work(number)
      total += 1
      if (start >= begin) times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => lane(number)))
  const elapsed = (performance.now() - begin) / 1000
  // A measurement of a blink may have no whole piece of work in it.
  if (times.length === 0) return measure(clients, seconds * 2, work)
  return { ...summary(clients, times, elapsed), total }
}

function summary(clients: number, times: number[], seconds: number): Omit<Measured, 'total'> {
  times.sort((a, b) => a - b)
  const at = (share: number): number => round(times[Math.floor((times.length - 1) * share)] ?? 0)
  return {
    clients,
    count: times.length,
    perSecond: round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    most: at(1),
  }
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
