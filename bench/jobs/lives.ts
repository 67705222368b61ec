import { random } from '../../src/app/demo/random.ts'
import { asker, expectStatus } from '../http.ts'
import { type Measured, measure } from '../measure.ts'
import { writer } from '../words.ts'

export type Tokens = { readonly intake: string; readonly specialist: string; readonly followUp: string }
export type ApiJob = {
  readonly url: string
  readonly tokens: Tokens
  readonly clients: number
  readonly seconds: number
}

/** Registers cases by the API. */
export async function register(job: ApiJob): Promise<Measured> {
  const registerOne = registering(job)
  return measure(job.clients, job.seconds, async () => void (await registerOne()))
}

/** Whole lives by the API: register, classify, refer, answer, confirm; each must end closed. */
export async function live(job: ApiJob): Promise<Measured> {
  const registerOne = registering(job)
  const ask = asker(job.url, job.clients)
  return measure(job.clients, job.seconds, async () => {
    const at = `/api/v1/cases/${await registerOne()}/commands`
    let body = ''
    for (const [token, command] of stepsOf(job.tokens))
      body = expectStatus(await ask('POST', at, bearer(token), command), 200)
    if (JSON.parse(body).status !== 'closed') throw new Error(`A life did not end closed: ${body}`)
  })
}

function stepsOf({ intake, specialist, followUp }: Tokens): (readonly [string, object])[] {
  const classes = { category: 'phone.landline', complexity: 'routine', importance: 'medium' }
  const text = 'أُصلح الكيبل المقطوع وعادت الخدمة، ونعتذر عن الانقطاع.'
  return [
    [intake, { type: 'classify', ...classes }],
    [intake, { type: 'refer', department: 'telecom' }],
    [specialist, { type: 'answer', text, solved: true, remedy: 'fix' }],
    [followUp, { type: 'confirm', satisfied: true, channel: 'phone' }],
  ]
}

/** Registers one case and gives its reference; every customer is somebody else. */
function registering({ url, tokens, clients }: ApiJob): () => Promise<string> {
  const ask = asker(url, clients)
  const dice = random(Date.now())
  const { subject, text } = writer('ar')
  return async () => {
    const answer = await ask('POST', '/api/v1/cases', bearer(tokens.intake), {
      kind: 'complaint',
      channel: 'phone',
      language: 'ar',
      subject: subject(dice),
      text: text(dice),
      customer: {
        name: subject(dice),
        phone: `050${String(Math.floor(dice.next() * 1e7)).padStart(7, '0')}`,
      },
      category: 'phone.landline',
    })
    const { reference } = JSON.parse(expectStatus(answer, 201))
    return reference
  }
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}
