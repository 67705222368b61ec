import type { Settings } from './settings.ts'

/** Sender addresses that only the environment tells (`?from=` of `SMTP_URL`): mail from them is our own come back. */
export function ownAddresses({ smtpUrl }: Pick<Settings, 'smtpUrl'>): readonly string[] {
  const from = smtpUrl === undefined ? null : new URL(smtpUrl).searchParams.get('from')
  return from === null ? [] : [from]
}
