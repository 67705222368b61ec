import { Command } from 'commander'
import { officersInService } from '../../staff/store/queries/officers.ts'
import { startCatcher } from '../demo/catcher.ts'
import { fillDemo } from '../demo/fill.ts'
import { fillMedia } from '../demo/fillMedia.ts'
import { demoAccounts, demoPassword, setUpMinistry } from '../demo/setUp.ts'
import { tellPast } from '../demo/tellPast.ts'
import { type Installation, openInstallation } from '../open.ts'
import { serve, untilAsked } from '../serve.ts'
import { readSettings } from '../settings.ts'
import { progress } from './progress.ts'

/** `insat demo`: a whole ministry with two years behind it, and a catcher in place of the world's mail and telephones. */
export const demoCommand = new Command('demo')
  .description('Runs a demonstration ministry with 400 cases; its messages are caught, never sent.')
  .action(async () => {
    const settings = readSettings(process.env)
    const installation = await openInstallation(settings)
    try {
      await fillOnce(installation)
      const catcher = await startCatcher()
      const caught = {
        ...settings,
        smtpUrl: catcher.smtpUrl,
        smsUrl: `http://127.0.0.1:${settings.port}/catcher/sms`,
      }
      const running = await serve(installation, caught, { web: true, worker: true, extra: catcher.pages })
      printWelcome(running.web?.url ?? settings.url)
      await untilAsked()
      await running.stop()
      await catcher.close()
    } finally {
      await installation.close()
    }
  })

/** An installation that already has people is left as it is: a second start goes on where the first ended. */
async function fillOnce({ context }: Installation): Promise<void> {
  if ((await officersInService(context.db)).length > 0) return
  const shown = progress('cases invented')
  const officers = await setUpMinistry(context)
  const told = await fillDemo(context, officers, shown.add)
  await fillMedia(context, officers)
  await tellPast(context, told)
  shown.end()
}

function printWelcome(url: string): void {
  const accounts = demoAccounts().map(({ role, email }) => `  ${role.padEnd(14)} ${email}`)
  console.log(
    [
      'The demonstration is ready. إنصات جاهز.',
      `  Public site      ${url}/ar   ${url}/en`,
      `  Desk             ${url}/desk`,
      `  Caught messages  ${url}/catcher`,
      `  API              ${url}/api/v1/openapi.json`,
      `Sign in at the desk with the password ${demoPassword} as:`,
      ...accounts,
    ].join('\n'),
  )
}
