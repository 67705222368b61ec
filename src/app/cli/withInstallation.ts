import type { Context } from '../../postgres/context.ts'
import { RefusedAccount } from '../../staff/store/refusedAccount.ts'
import { en } from '../../staff/words/en.ts'
import { openInstallation } from '../open.ts'
import { readSettings } from '../settings.ts'

/**
 * Does the work of one command in the installation of this environment and leaves it as it was found: running or not.
 * An account that was refused is told in plain words.
 */
export async function withInstallation(work: (context: Context) => Promise<void>): Promise<void> {
  const installation = await openInstallation(readSettings(process.env))
  try {
    await work(installation.context)
  } catch (error) {
    throw error instanceof RefusedAccount ? new Error(`${en.error[error.code]} (${error.about})`) : error
  } finally {
    await installation.close()
  }
}
