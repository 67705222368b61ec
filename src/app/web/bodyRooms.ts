import type { FastifyReply, FastifyRequest } from 'fastify'
import { subscriber } from '../../staff/core/networkAddress.ts'
import { csrfCookie, isCsrfCookie } from '../../ui/csrf.ts'
import { type BodyRoom, formBytes, textBytes } from '../../ui/formLimits.ts'
import { pathOf } from './webRequest.ts'

/** How many bytes of forms this process holds at once, from all and from one address; IPv6 counts by /64. */
export type RoomLimits = {
  /** For what goes past the texts of a form. */
  readonly files: { readonly all: number; readonly each: number }
  /** For the first half megabyte of each form, so that uploads never keep words out. */
  readonly texts: { readonly all: number; readonly each: number }
  /** Forms with files that one address sends at once: a family or an office behind one line. */
  readonly formsAtOnce: number
}

const megabyte = 2 ** 20

export const defaultRooms: RoomLimits = {
  files: { all: 512 * megabyte, each: 128 * megabyte },
  texts: { all: 64 * megabyte, each: 16 * megabyte },
  formsAtOnce: 8,
}

/** The forms that have a field for files; everything else that is sent to a page is texts. */
const withFiles = new RegExp(
  `^/(${[
    '(ar|en)/(new(/(complaint|inquiry|tip))?|c/[^/]+/information|p/[^/]+/(answer|write))',
    'desk/cases/[^/]+/(note|answer|add-information|write-to-partner|write-to-ministry|answer-referral|finish-task)',
    'partner/cases/[^/]+/(answer|write)',
  ].join('|')})(\\.data)?/?$`,
)

/** Whether the form at that address has a field for files. */
export function takesFiles(requestUrl: string): boolean {
  return withFiles.test(pathOf(requestUrl))
}

/**
 * The one place where it is decided how much of a form may be read, from its headers alone: all of it where the form
 * has files, comes as such and brings the cookie without which it cannot be taken; else its texts, which are given back
 * to be sent again. What is held is counted until the answer is out or the sender gone.
 */
export function bodyRooms(limits: RoomLimits) {
  const files = budget(limits.files)
  const texts = budget(limits.texts)
  const atOnce = budget({ all: Number.POSITIVE_INFINITY, each: limits.formsAtOnce })
  return (request: FastifyRequest, reply: FastifyReply, isRefused: boolean): BodyRoom => {
    const address = subscriber(request.ip)
    const claims = [files, texts, atOnce].map((one) => one.open(address)) as [Claim, Claim, Claim]
    const [ofFiles, ofTexts, ofForms] = claims
    reply.raw.once('close', () => {
      for (const claim of claims) claim.close()
    })
    const wantsFiles = !isRefused && bringsFiles(request)
    const mayBringFiles = wantsFiles && ofForms.take(1)
    let held = 0
    return {
      limit: mayBringFiles ? formBytes : textBytes,
      over: wantsFiles ? 'busy' : 'too-large',
      take(bytes) {
        held += bytes
        if ((held > textBytes ? ofFiles : ofTexts).take(bytes)) return true
        // Its files are dropped, and make room for those of others.
        ofFiles.close()
        return false
      },
    }
  }
}

function bringsFiles({ headers, url }: FastifyRequest): boolean {
  const cookie = new RegExp(`(?:^|;) *${csrfCookie}=([^;]*)`).exec(headers.cookie ?? '')?.[1]
  const isMultipart = headers['content-type']?.toLowerCase().startsWith('multipart/form-data') ?? false
  return isMultipart && isCsrfCookie(cookie?.trim()) && takesFiles(url)
}

type Claim = {
  readonly take: (amount: number) => boolean
  /** Gives back what was taken so far. */
  readonly close: () => void
}

/** Something of which there is only so much at a time, for all and for each address. */
function budget({ all, each }: { readonly all: number; readonly each: number }) {
  const held = new Map<string, number>()
  let total = 0
  return {
    open(address: string): Claim {
      let own = 0
      return {
        take(amount) {
          const ofAddress = held.get(address) ?? 0
          if (total + amount > all || ofAddress + amount > each) return false
          own += amount
          total += amount
          held.set(address, ofAddress + amount)
          return true
        },
        close() {
          const left = (held.get(address) ?? 0) - own
          total -= own
          own = 0
          if (left > 0) held.set(address, left)
          else held.delete(address)
        },
      }
    },
  }
}
