import { maskRecipient } from '../core/maskRecipient.ts'
import type { Delivery, Gateways } from '../core/outgoing.ts'

/**
 * Text messages to a web service: `POST` of `{to, text, id}` as JSON to `address`, a user and password in it as basic
 * authentication. Any 2xx means taken; an `id` in its JSON is the provider's. Time-out: 20 s.
 */
export function smsGateway(address: string): NonNullable<Gateways['sms']> {
  const service = new URL(address)
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (service.username)
    headers.authorization = `Basic ${btoa(decodeURIComponent(`${service.username}:${service.password}`))}`
  service.username = ''
  service.password = ''
  return async ({ to, text, id }) => {
    try {
      const response = await fetch(service, {
        method: 'POST',
        headers,
        body: JSON.stringify({ to, text, id }),
        redirect: 'manual',
        signal: AbortSignal.timeout(20_000),
      })
      return await judge(response, to)
    } catch (error) {
      if (isNeverBegun(error)) return { taken: false, permanent: false, detail: codeOf(error) }
      throw error
    }
  }
}

/** What the service said is kept and logged, so the number is masked in it. */
async function judge(response: Response, to: string): Promise<Delivery> {
  const { status } = response
  const body = await response.text().catch(() => '')
  if (response.ok) return { taken: true, providerId: providerId(body) }
  const permanent = status >= 400 && status < 500 && ![401, 403, 404, 408, 425, 429].includes(status)
  return { taken: false, permanent, detail: `${status} ${maskRecipient(body, to).slice(0, 200)}`.trim() }
}

function providerId(body: string): string | null {
  try {
    const { id } = JSON.parse(body) as { id?: unknown }
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null
  } catch {
    return null
  }
}

const neverBegun = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

function isNeverBegun(error: unknown): boolean {
  return neverBegun.includes(codeOf(error))
}

function codeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code ?? ''
}
