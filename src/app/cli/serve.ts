import { Command } from 'commander'
import { openInstallation } from '../open.ts'
import { type Parts, serve, untilAsked } from '../serve.ts'
import { readSettings } from '../settings.ts'

/** `insat serve`, `insat web`, `insat work`: the whole system, or one half of it beside others on the same database. */
export const serveCommands = [
  serving('serve', 'Runs the web and the background work.', { web: true, worker: true }),
  serving('web', 'Runs the web alone.', { web: true, worker: false }),
  serving('work', 'Runs the background work alone.', { web: false, worker: true }),
]

function serving(name: string, description: string, parts: Parts): Command {
  return new Command(name)
    .description(description)
    .option('--dev', 'pages straight from the sources, changed while one looks')
    .action(async ({ dev = false }: { dev?: boolean }) => {
      const settings = readSettings(process.env)
      const installation = await openInstallation(settings)
      try {
        const running = await serve(installation, settings, { ...parts, dev })
        console.log(running.web ? `Insat answers at ${running.web.url}` : 'Insat works in the background.')
        await untilAsked()
        await running.stop()
      } finally {
        await installation.close()
      }
    })
}
