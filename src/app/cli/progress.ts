/** Counts long work on the terminal, once a second on one line; silent where nobody watches. */
export function progress(what: string): { readonly add: (count: number) => void; readonly end: () => void } {
  let done = 0
  let shownAt = 0
  const show = (): void => {
    shownAt = performance.now()
    process.stderr.write(`\r${done} ${what}`)
  }
  return {
    add: (count) => {
      done += count
      if (process.stderr.isTTY && performance.now() - shownAt > 1_000) show()
    },
    end: () => {
      if (!process.stderr.isTTY) return
      show()
      process.stderr.write('\n')
    },
  }
}
