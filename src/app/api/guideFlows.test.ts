import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { savePartners } from '../../staff/store/handle.ts'
import { partners } from '../demo/ministry.ts'
import { startWorker, type Worker } from '../work.ts'
import { type Ask, ministryOf, program, startApi } from './testApi.ts'

/** The guide's own one-line flows, word for word, each phrase walked as programs and customers would. */
const context = await testContext()
let app: FastifyInstance
let worker: Worker
let intake: Ask
let telecom: Ask
let second: Ask
let followUp: Ask

beforeAll(async () => {
  await ministryOf(context)
  await savePartners(context.db, partners)
  app = await startApi(context)
  intake = await program(app, context, ['intake'])
  telecom = await program(app, context, ['specialist'], ['telecom'])
  second = await program(app, context, ['specialist'], ['telecom'])
  followUp = await program(app, context, ['follow-up'])
  const taken = async () => ({ taken: true, providerId: null }) as const
  worker = await startWorker(context, context.databaseUrl, {
    gateways: { mail: taken, sms: taken },
    report: (problem) => expect.fail(problem.message),
  })
})
afterAll(async () => {
  await worker.stop()
  await app.close()
})

type Phrase = readonly [phrase: string, ...walk: (() => Promise<unknown>)[]]

/** Walks the phrases one after the other; together they must be the guide's line, whatever it puts between them. */
async function walk(line: string, phrases: readonly Phrase[]): Promise<void> {
  const bare = (text: string) => text.replace(/\s*[-–:]\s*|\s+/g, ' ').trim()
  expect(bare(phrases.map(([phrase]) => phrase).join(' '))).toBe(bare(line))
  for (const [phrase, ...acts] of phrases)
    for (const act of acts)
      await act().catch((error: Error) => {
        throw new Error(`${phrase}: ${error.message}`, { cause: error })
      })
}

let lives = 0

/** A case on its way, and what its people do with it. */
function life(kind: 'complaint' | 'inquiry') {
  const phone = `+96650123${4000 + lives++}`
  let at = ''
  const command = (who: Ask, body: object) => who('POST', `${at}/commands`, body)
  const does = async (who: Ask, body: object, status: string) => {
    const answer = await command(who, body)
    expect([answer.status, answer.body.refused ?? answer.body.status]).toEqual([200, status])
  }
  /** The newest message of that purpose to the customer, once it has left. */
  const told = async (purpose: string, count = 1) => {
    for (let tries = 0; tries < 600; tries++) {
      const { messages } = (await intake('GET', `${at}/messages`)).body
      const found = messages.filter((one: { purpose: string; state: string }) => one.purpose === purpose)
      if (found.length >= count && found.at(-1).state === 'sent') return found.at(-1)
      await sleep(20)
    }
    return expect.fail(`no message ${purpose}`)
  }
  const classes = { category: 'phone.landline', complexity: 'routine', importance: 'medium' }
  return {
    does,
    told,
    refused: async (who: Ask, body: object) => (await command(who, body)).body.refused,
    receive: async () => {
      const said = { kind, channel: 'phone', language: 'ar', text: 'الخط الثابت معطل، أو متى يعود؟' }
      const answer = await intake('POST', '/cases', { ...said, customer: { phone } })
      expect(answer.status).toBe(201)
      at = `/cases/${answer.body.reference}`
      return answer.body.reference as string
    },
    classify: (over: object = {}) => does(intake, { type: 'classify', ...classes, ...over }, 'registered'),
    refer: () => does(intake, { type: 'refer', department: 'telecom' }, 'treatment'),
    answer: (who: Ask) =>
      does(who, { type: 'answer', text: 'أُصلح الخط اليوم.', solved: true, remedy: 'fix' }, 'answered'),
    give: () => does(intake, { type: 'refer-to-partner', partner: 'operator', way: 'answer' }, 'treatment'),
    ask: () =>
      does(intake, { type: 'write-to-partner', partner: 'operator', text: 'متى الرد؟' }, 'treatment'),
    partnerAnswers: () => {
      const said = { partner: 'operator', to: 'customer', solved: true, text: 'أُصلح الخط.' }
      return does(intake, { type: 'answer-referral', ...said }, 'answered')
    },
    call: (who: Ask, status: string) => {
      const said = { channel: 'phone', outcome: 'reached', text: 'ما زال الخط ضعيفًا مساءً.' }
      return does(who, { type: 'record-contact', ...said }, status)
    },
    yes: () => does(followUp, { type: 'confirm', satisfied: true, channel: 'phone' }, 'closed'),
    no: () => {
      const said = { satisfied: false, channel: 'phone', text: 'لم يُحل.' }
      return does(followUp, { type: 'confirm', ...said }, 'review')
    },
    closedAs: async (ground: string) =>
      expect((await intake('GET', at)).body).toMatchObject({ status: 'closed', ground }),
    surveyed: async () => expect((await told('closed')).body).toMatch(/survey/),
  }
}

test('G5.1.8d G5.1.8e: a complaint within the jurisdiction goes the way that the guide writes', async () => {
  const line =
    'يتم إدراجها في النظام – الحل المباشر المتابعة – إخطار العميل بالنتائج – في حال الرضا يتم إغلاق الشكوى والتواصل لقياس نسبة رضا العميل في حال عدم الرضا يتم تحويل الشكوى للقسم المختص للنظر مرة أخرى ومن ثم اتباع نفس الإجراء حتى يتم رضا المتعامل وإغلاق الشكوى'
  const content = life('complaint')
  const unhappy = life('complaint')
  await walk(line, [
    ['يتم إدراجها في النظام', () => content.receive(), () => unhappy.receive()],
    ['الحل المباشر', () => content.classify(), () => unhappy.classify()],
    ['المتابعة', () => content.refer(), () => unhappy.refer()],
    ['إخطار العميل بالنتائج', () => content.answer(telecom), () => content.told('answer')],
    ['في حال الرضا يتم إغلاق الشكوى', content.yes],
    ['والتواصل لقياس نسبة رضا العميل', content.surveyed],
    ['في حال عدم الرضا', () => unhappy.answer(telecom), () => unhappy.no()],
    [
      'يتم تحويل الشكوى للقسم المختص للنظر مرة أخرى',
      () => unhappy.does(intake, { type: 'refer', department: 'post' }, 'treatment'),
    ],
    [
      'ومن ثم اتباع نفس الإجراء',
      () => unhappy.does(intake, { type: 'refer', department: 'telecom' }, 'treatment'),
      () => unhappy.answer(second),
    ],
    ['حتى يتم رضا المتعامل', unhappy.yes],
    ['وإغلاق الشكوى', () => unhappy.closedAs('confirmed')],
  ])
})

test('G5.1.8f: a complaint outside the jurisdiction goes the way that the guide writes', async () => {
  const line =
    'يتم تحويل العميل للجهة المعنية – متابعة شكوى المتعامل مع الجهة المختصة التأكد من الحل ورضا المتعامل – التواصل مع المتعامل لقياس رضا التواصل مع الجهة المعنية'
  const { receive, classify, refused, give, told, ask, partnerAnswers, yes, surveyed } = life('complaint')
  await receive()
  await classify({ jurisdiction: 'partner' })
  expect(await refused(intake, { type: 'decline', reason: 'duplicate', text: 'لا يخصنا' })).toBeDefined()
  expect(await refused(intake, { type: 'answer', text: 'لا يخصنا', solved: false })).toBe('refer-first')
  await walk(line, [
    ['يتم تحويل العميل للجهة المعنية', () => give(), () => told('with-partner')],
    ['متابعة شكوى المتعامل مع الجهة المختصة', ask],
    ['التأكد من الحل ورضا المتعامل', () => partnerAnswers(), () => told('answer'), () => yes()],
    ['التواصل مع المتعامل لقياس رضا التواصل مع الجهة المعنية', surveyed],
  ])
})

const begun = 'استلام الطلب - إدراج الطلب ضمن نظام الوزارة - تحديد نوعية الاستفسار'
const ours = `${begun} - إرساله للقسم المختص - المتابعة للحصول على الإجابة - إرساله للعميل - التواصل مع العميل للتأكد من الحصول على الاستفسار`
const theirs = `${begun} - تحويل العميل للجهة المختصة - المتابعة للحصول مع الجهة المختصة - التأكد من إرسال الإجابة للعميل - التواصل مع العميل للتأكد من الحصول على الاستفسار`

const beginning = ({ receive, told, classify }: ReturnType<typeof life>, over: object = {}): Phrase[] => [
  ['استلام الطلب', () => receive()],
  ['إدراج الطلب ضمن نظام الوزارة', () => told('receipt')],
  ['تحديد نوعية الاستفسار', () => classify(over)],
]
const handled = ({ refer, does, answer, told, call }: ReturnType<typeof life>): Phrase[] => [
  ['إرساله للقسم المختص', refer],
  [
    'المتابعة للحصول على الإجابة',
    () => does(intake, { type: 'update-customer', text: 'نتابع مع القسم.' }, 'treatment'),
  ],
  ['إرساله للعميل', () => answer(telecom), () => told('answer')],
  ['التواصل مع العميل للتأكد من الحصول على الاستفسار', () => call(followUp, 'answered')],
]
const passedOn = ({ give, told, ask, partnerAnswers, call }: ReturnType<typeof life>): Phrase[] => [
  ['تحويل العميل للجهة المختصة', () => give(), () => told('with-partner')],
  ['المتابعة للحصول مع الجهة المختصة', ask],
  ['التأكد من إرسال الإجابة للعميل', () => partnerAnswers(), () => told('answer')],
  ['التواصل مع العميل للتأكد من الحصول على الاستفسار', () => call(followUp, 'answered')],
]
const content = ({ yes, surveyed }: ReturnType<typeof life>): Phrase[] => [
  ['في حال رضا العميل إغلاق الطلب', yes],
  ['التواصل لقياس رضا العميل', surveyed],
]

test('G5.5.5a G5.5.3f: an inquiry about our services whose inquirer is satisfied', async () => {
  const one = life('inquiry')
  const line = `${ours} - في حال رضا العميل إغلاق الطلب - التواصل لقياس رضا العميل`
  await walk(line, [...beginning(one), ...handled(one), ...content(one)])
})

test('G5.5.5b: an inquiry about our services whose inquirer is not satisfied', async () => {
  const one = life('inquiry')
  const { no, does, call, refused, answer, told, yes, closedAs, surveyed } = one
  const line = `${ours} - في حال عدم رضا المتعامل يتم إعادة إرسال الطلب للقسم المختص - المسؤول يتواصل مع العميل لمعرفة أسباب عدم الرضا - وضع الطول وفقاً لمتطلبات العميل - إعادة إرسال الإجابة على الاستفسار للمتعامل - متابعة المسؤول عن الطلب - التأكد من رضا العميل - إغلاق الطلب وقياس رضا العميل`
  await walk(line, [
    ...beginning(one),
    ...handled(one),
    ['في حال عدم رضا المتعامل', no],
    [
      'يتم إعادة إرسال الطلب للقسم المختص',
      async () => {
        await does(intake, { type: 'refer', department: 'post' }, 'treatment')
        await does(intake, { type: 'refer', department: 'telecom' }, 'treatment')
      },
    ],
    [
      'المسؤول يتواصل مع العميل لمعرفة أسباب عدم الرضا',
      async () => {
        expect(await refused(second, { type: 'answer', text: 'جواب آخر', solved: true })).toBe('call-first')
        await call(second, 'treatment')
      },
    ],
    [
      'وضع الطول وفقاً لمتطلبات العميل',
      () => does(second, { type: 'note', text: 'خطة: زيارة مسائية.' }, 'treatment'),
    ],
    ['إعادة إرسال الإجابة على الاستفسار للمتعامل', () => answer(second), () => told('answer', 2)],
    ['متابعة المسؤول عن الطلب', () => call(followUp, 'answered')],
    ['التأكد من رضا العميل', yes],
    ['إغلاق الطلب', () => closedAs('confirmed')],
    ['وقياس رضا العميل', surveyed],
  ])
})

test('G5.5.5c: an inquiry about a partner whose inquirer is satisfied', async () => {
  const one = life('inquiry')
  const line = `${theirs} - في حال رضا العميل إغلاق الطلب - التواصل لقياس رضا العميل`
  await walk(line, [...beginning(one, { jurisdiction: 'partner' }), ...passedOn(one), ...content(one)])
})

test('G5.5.5d: an inquiry about a partner whose inquirer is not satisfied', async () => {
  const one = life('inquiry')
  const { no, give, ask, partnerAnswers, told, call, yes, surveyed } = one
  const line = `${theirs} - في حال عدم رضا العميل - تحويل الطلب مرة أخرى للجهة المختصة - متابعة الطلب من قبل الوزارة مباشرة مع الجهة المختصة - الحصول على الإجابة وإرسالها للعميل - التواصل مع العميل للتأكد من توفير المعلومات المطلوبة - إغلاق الطلب وقياس رضا العميل`
  await walk(line, [
    ...beginning(one, { jurisdiction: 'partner' }),
    ...passedOn(one),
    ['في حال عدم رضا العميل', no],
    ['تحويل الطلب مرة أخرى للجهة المختصة', give],
    ['متابعة الطلب من قبل الوزارة مباشرة مع الجهة المختصة', ask],
    ['الحصول على الإجابة وإرسالها للعميل', () => partnerAnswers(), () => told('answer', 2)],
    ['التواصل مع العميل للتأكد من توفير المعلومات المطلوبة', () => call(followUp, 'answered')],
    ['إغلاق الطلب', yes],
    ['وقياس رضا العميل', surveyed],
  ])
})

test('G5.5.4a G5.5.3e: an inquiry that is not answered in the first call goes the way that the guide sets', async () => {
  const { receive, told, classify, refer, does, answer, call, yes, surveyed } = life('inquiry')
  let reference = ''
  const line =
    'يتم استلام الاستفسارات عن طريق قنوات الاستلام المحددة - تسجيل الاستفسار في نظام إدارة علاقات المتعاملين (CRM) - ضمان وصول رسالة نهية لمقدم الاستفسار بالرقم المرجعي والشكر على تقديم الاستفسار - تحويل الاستفسار للقسم المختص - المتابعة للحصول على الإجابة المحددة للاستفسار وفقاً للجدول الزمني المحدد - إرسال الإجابة للمتعامل والتواصل لمعرفة مدى الرضا - قياس الرضا وإغلاق الطلب'
  await walk(line, [
    [
      'يتم استلام الاستفسارات عن طريق قنوات الاستلام المحددة',
      async () => {
        reference = await receive()
      },
    ],
    ['تسجيل الاستفسار في نظام إدارة علاقات المتعاملين (CRM)', () => classify()],
    [
      'ضمان وصول رسالة نهية لمقدم الاستفسار بالرقم المرجعي والشكر على تقديم الاستفسار',
      async () => {
        const receipt = await told('receipt')
        expect([receipt.channel, receipt.body]).toEqual(['sms', expect.stringMatching(/شكرًا لك/)])
        expect(receipt.body).toContain(reference)
      },
    ],
    ['تحويل الاستفسار للقسم المختص', refer],
    [
      'المتابعة للحصول على الإجابة المحددة للاستفسار وفقاً للجدول الزمني المحدد',
      () =>
        does(
          intake,
          { type: 'add-task', department: 'post', until: '2026-03-30', text: 'متى الجواب؟' },
          'treatment',
        ),
    ],
    ['إرسال الإجابة للمتعامل', () => answer(telecom), () => told('answer')],
    ['والتواصل لمعرفة مدى الرضا', () => call(followUp, 'answered')],
    ['قياس الرضا', yes],
    ['وإغلاق الطلب', surveyed],
  ])
})
