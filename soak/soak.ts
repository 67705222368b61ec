import { commit, describeMachine, load, type Machine } from '../bench/machine.ts'
import { openPlace, type Place } from '../bench/place.ts'

/** What takes longer than a minute at its whole size. A file of `soaks/` exports one as `soak`; the file's name is its. */
export type Soak = {
  /** What it shows, in a sentence. */
  readonly about: string
  /** What each of these figures should be at most, at the whole size on an ordinary machine. */
  readonly aims: Readonly<Record<string, number>>
  /**
   * Runs it at a share of its whole size (1 is all of it) in an installation of its own. Throws where something is
   * wrong; what is only slow stands in the figures.
   */
  readonly run: (place: Place, share: number, say: (line: string) => void) => Promise<Figures>
}
/** By name, in the order in which they are shown. */
export type Figures = Readonly<Record<string, number>>

export type Result = {
  readonly soak: string
  readonly date: string
  readonly commit: string
  readonly machine: Machine
  readonly loadAtEnd: number
  readonly figures: Figures
}

/** Runs a soak in a fresh installation, which is thrown away again. */
export async function perform(
  name: string,
  soak: Soak,
  share: number,
  say: (line: string) => void,
): Promise<Result> {
  const place = await openPlace()
  try {
    const machine = describeMachine(place.postgres.version)
    const about = { soak: name, date: new Date().toISOString(), commit: commit(), machine }
    const figures = await soak.run(place, share, say)
    return { ...about, loadAtEnd: load(), figures }
  } finally {
    await place.close()
  }
}

/** The aims that were missed, a line each. */
export function missed({ aims }: Soak, figures: Figures): string[] {
  return Object.entries(aims).flatMap(([name, most]) =>
    (figures[name] ?? Number.POSITIVE_INFINITY) <= most
      ? []
      : [`${name}: ${figures[name]}, should be ${most} at most`],
  )
}
