import { resolve } from 'node:path'

/** What the environment decides; all else is data with screens. */
export type Settings = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly url: string
  readonly secret: string | undefined
  readonly databaseUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly smsUrl: string | undefined
  readonly clamdUrl: string | undefined
}

/** Reads `PORT`, `HOST`, `INSAT_DATA`, `INSAT_URL` and the addresses of the servers beside us. Throws one plain line on a wrong one. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const host = environment.HOST || '127.0.0.1'
  const port = readPort(environment.PORT)
  const given = environment.INSAT_URL?.replace(/\/+$/, '')
  if (given && !URL.canParse(given)) throw new Error(`INSAT_URL is not an address: ${given}`)
  return {
    host,
    port,
    dataDir: resolve(environment.INSAT_DATA || 'data'),
    url: given || `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    secret: environment.INSAT_SECRET || undefined,
    databaseUrl: environment.DATABASE_URL || undefined,
    smtpUrl: environment.SMTP_URL || undefined,
    smsUrl: environment.SMS_URL || undefined,
    clamdUrl: environment.CLAMD_URL || undefined,
  }
}

function readPort(text: string | undefined): number {
  const port = Number(text || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number up to 65535, not ${text}`)
  return port
}
