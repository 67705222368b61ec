import type { Gateways } from '../core/outgoing.ts'
import { smsGateway } from './sms.ts'
import { smtpGateway } from './smtp.ts'

/** The ways out that the environment names; `url` is the public address of the site. */
export function openGateways(settings: {
  readonly smtpUrl: string | undefined
  readonly smsUrl: string | undefined
  readonly url: string
}): Gateways {
  const { smtpUrl, smsUrl, url } = settings
  return {
    mail: smtpUrl ? smtpGateway(smtpUrl, new URL(url).hostname) : null,
    sms: smsUrl ? smsGateway(smsUrl) : null,
  }
}
