import { cruise, type IConfiguration, type ICruiseResult, type IViolation } from 'dependency-cruiser'
import { filesUnder, root } from './sourceFiles.ts'

/** A rule broken by a file, and by which import of it (its own path, for a rule about the file itself). */
export type Breach = { readonly rule: string; readonly from: string; readonly to: string }

/** Every breach of the import rules in `src/` under `base`; throws when the cruiser saw less than there is. */
export async function importBreaches(base: string = root): Promise<Breach[]> {
  const { default: config }: { default: IConfiguration } = await import(
    '../../.dependency-cruiser.mjs' as string
  )
  const { forbidden = [], options = {} } = config
  const { enhancedResolveOptions, ...rest } = options
  const { output } = await cruise(
    ['src'],
    { ...rest, baseDir: base, validate: true, ruleSet: { forbidden } },
    enhancedResolveOptions,
  )
  const { modules, summary } = output as ICruiseResult
  const blind = unseen(
    base,
    modules.map(({ source }) => source),
  )
  if (blind.length > 0)
    throw new Error(`The import rules did not see ${blind.length} files: ${blind.join(' ')}`)
  return summary.violations.map(toBreach)
}

/** The import rules kept, in words; empty when all are. */
export async function checkImports(): Promise<string[]> {
  return (await importBreaches()).map(({ rule, from, to }) => `${from} → ${to}: ${rule}`)
}

/** The source files under `base` that are not among those seen: with no parser for them the cruiser sees none, and is content. */
export function unseen(base: string, seen: readonly string[]): string[] {
  const known = new Set(seen)
  return filesUnder(base, ['src'], /\.tsx?$/).filter((file) => !known.has(file))
}

function toBreach({ rule, from, to, cycle }: IViolation): Breach {
  return { rule: rule.name, from, to: cycle ? cycle.map(({ name }) => name).join(' → ') : to }
}
