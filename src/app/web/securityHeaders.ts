import type { FastifyInstance } from 'fastify'
import { closedPolicy } from './contentPolicy.ts'

/** On every answer, whatever it is. */
export const constantHeaders = {
  'x-content-type-options': 'nosniff',
  // Links to a case carry a token in their path: no other site may learn it. Not `no-referrer`, which would make
  // browsers send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** Puts the security headers on every answer; pages bring their own content policy, all else gets the closed one. */
export function securityHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(constantHeaders)
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', closedPolicy)
    if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}
