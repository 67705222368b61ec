import { Command, InvalidArgumentError } from 'commander'

type Options = { readonly fill: number; readonly seconds: number; readonly keep: boolean }

/** `insat bench`: how fast this version is on this machine, beside what the machine could do at most. */
export const benchCommand = new Command('bench')
  .description('Measures this version on this machine, in a database of its own that it throws away again.')
  .option('--fill <cases>', 'stores so many cases with whole lives first', wholeNumber, 0)
  .option('--seconds <seconds>', 'how long each measurement runs', seconds, 5)
  .option('--no-keep', 'prints only: writes nothing into bench/results')
  .action(async ({ fill, seconds, keep }: Options) => {
    // Only this command needs it, and it needs much.
    const { runBench } = await import('../../../bench/run.ts')
    await runBench({ fill, seconds, keep })
  })

function wholeNumber(text: string): number {
  if (!/^\d{1,8}$/.test(text)) throw new InvalidArgumentError('It is no whole number.')
  return Number(text)
}

function seconds(text: string): number {
  const number = Number(text)
  if (!(number > 0 && number <= 600)) throw new InvalidArgumentError('Between 0 and 600.')
  return number
}
