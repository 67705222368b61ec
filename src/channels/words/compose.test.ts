import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { languages } from '../../language/core/language.ts'
import { fillBody, type Links } from '../core/body.ts'
import { mailParts } from '../core/message.ts'
import {
  appealOf,
  isLastWord,
  moverOf,
  type NoticeFacts,
  partnerIn,
  passedOnText,
} from '../core/noticeFacts.ts'
import { noticePurposes } from '../core/notices.ts'
import { splitSms } from '../core/sms.ts'
import { occasionsOf } from '../core/testing.ts'
import { composeMail, composeSms } from './compose.ts'
import { composeCode, composeReference } from './composeRequested.ts'
import { stories } from './testStories.ts'

const token = 'abcdefghijkmnpqr'
/** A ministry's own registered host may well be this long; shorteners are refused by the operators. */
const host = 'https://complaints.example.gov.sa'
const links = (language: string): Links => ({
  case: `${host}/${language}/c/${token}`,
  survey: () => `${host}/${language}/survey/${token}`,
  ...{ desk: () => '', partner: () => '', guest: () => '' },
})

const officerWords = 'أصلحنا الخط يوم الأربعاء.\n\nThe line was repaired on Wednesday.'
const common = {
  name: 'محمد القحطاني',
  signature: 'إدارة الشكاوى\nوزارة الاتصالات',
  department: 'شؤون الاتصالات',
  partner: 'شركة الاتصالات',
}

const cases: readonly (readonly [string, NoticeFacts])[] = languages.flatMap((language) =>
  Object.entries(stories).flatMap(([life, events]) =>
    occasionsOf(events).flatMap(({ purpose, occasion }) => {
      const facts: NoticeFacts = {
        ...common,
        purpose,
        language,
        state: occasion.state,
        words: passedOnText(occasion) && officerWords,
        partner: partnerIn(occasion) && common.partner,
        appealBy: appealOf(occasion),
        moved: moverOf(occasion),
        survey: null,
        bodies: isLastWord(occasion) ? [{ name: 'هيئة الاتصالات', note: 'خلال 180 يومًا' }] : [],
      }
      const asked = { ...facts, survey: '01990000-0000-7000-8000-000000000009' }
      const name = `${language} ${life}: ${purpose}`
      return purpose === 'closed'
        ? [[name, facts] as const, [`${name} with survey`, asked] as const]
        : [[name, facts] as const]
    }),
  ),
)

function mailOf(facts: NoticeFacts) {
  const { subject, body } = composeMail(facts)
  return mailParts({ subject: subject ?? '', body, language: facts.language }, links(facts.language))
}
const smsOf = (facts: NoticeFacts): string => fillBody(composeSms(facts).body, links(facts.language))
const find = (name: string): NoticeFacts => {
  const found = cases.find(([known]) => known === name)
  if (!found) throw new Error(`No case ${name}`)
  return found[1]
}

describe('every notice', () => {
  test('has been met in both languages', () => {
    for (const language of languages)
      expect(
        new Set(cases.filter(([, facts]) => facts.language === language).map(([, { purpose }]) => purpose)),
      ).toEqual(new Set(noticePurposes))
  })

  test.each(cases)('%s is whole as a mail and as a text message', (_, facts) => {
    const { subject, text, html } = mailOf(facts)
    const sms = smsOf(facts)
    for (const part of [subject, text, html, sms]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|null|\[object|NaN/)
      expect(part.trim()).not.toBe('')
    }
    expect(subject).toContain(facts.state.reference)
    expect(text).toContain('4827-305-915')
    expect(sms).toContain('4827305915')
    expect(text).toContain(`${host}/${facts.language}/c/${token}`)
    expect(html).toContain(`href="${host}/${facts.language}/c/${token}"`)
    if (facts.words) expect(text).toContain(officerWords)
    const kept = composeMail(facts).body + composeSms(facts).body
    expect(kept).not.toMatch(/https?:/)
  })

  test.each(cases)('%s with its link takes at most two parts as a text message', (_, facts) => {
    const sms = smsOf(withLongestDates(facts))
    expect(sms.length).toBeLessThanOrEqual(134)
    expect(splitSms(sms).parts.length).toBeLessThanOrEqual(2)
    if (facts.language === 'en') expect(splitSms(sms)).toMatchObject({ encoding: 'gsm7', parts: [sms] })
  })
})

function withLongestDates(facts: NoticeFacts): NoticeFacts {
  const longest = instant('2026-09-30T10:00:00Z')
  const state = { ...facts.state, dueAt: longest }
  if (state.status === 'answered' && state.answer?.at !== state.confirmBy)
    return { ...facts, state: { ...state, confirmBy: longest } }
  return { ...facts, state, appealBy: facts.appealBy && longest }
}

describe('what a notice says', () => {
  test('the receipt gives the number and the date, in both calendars', () => {
    const { text } = mailOf(find('ar complaint: receipt'))
    expect(text).toContain('الرقم المرجعي: \u20684827-305-915\u2069')
    expect(text).toMatch(/آخر موعد للرد: يوم الأربعاء 4 نوفمبر 2026 \(24 جمادى الأولى 1448 هـ\)/)
  })

  test('an answer after a no begins with an apology, in every form', () => {
    for (const life of ['again', 'unsolvedAgain']) {
      for (const [language, sorry] of [
        ['ar', 'نعتذر إليك'],
        ['en', 'We apologise'],
      ] as const) {
        const name = `${language} ${life}: answer`
        const second = cases.filter(([known]) => known === name).at(-1)?.[1] as NoticeFacts
        expect(second.state.round).toBe(2)
        expect(mailOf(second).text.split('\n\n')[1]?.startsWith(sorry)).toBe(true)
        expect(smsOf(second)).toMatch(/^(نعتذر|Sorry)/)
      }
    }
  })

  test('a recounted date is explained by what moved it: working days or limits', () => {
    for (const [life, ar, en] of [
      ['moved', 'أيام عملنا', 'our working days'],
      ['retimed', 'المدد التي حددناها للرد', 'the times that we set ourselves'],
    ] as const) {
      expect(mailOf(find(`ar ${life}: recalculated`)).text).toContain(ar)
      expect(mailOf(find(`en ${life}: recalculated`)).text).toContain(en)
    }
    expect(smsOf(find('ar retimed: recalculated'))).toContain('مدد الرد')
    expect(smsOf(find('en moved: recalculated'))).toContain('working days')
  })

  test('the notice after a no apologises first', () => {
    expect(mailOf(find('ar again: review')).text.split('\n\n')[1]).toMatch(/^نعتذر إليك/)
    expect(smsOf(find('ar again: review'))).toMatch(/^نعتذر/)
    expect(smsOf(find('en again: review'))).toMatch(/^We are sorry/)
  })

  test('a closing tells of the right to appeal with its last day, and of the survey', () => {
    const facts = find('en confirmed: closed with survey')
    const { text } = mailOf(facts)
    expect(text).toContain('you have the right to appeal until Sunday 15 November 2026')
    expect(text).toContain(`${host}/en/survey/${token}`)
    expect(smsOf(facts)).toContain('Appeal until 15 Nov 2026')
  })

  test('a concluded tip is told of neither confirming nor appealing', () => {
    const { text } = mailOf(find('ar tip: answer'))
    expect(text).not.toContain('الاستئناف')
    expect(text).not.toContain('أخبرنا')
  })

  test('what an officer decided about somebody out of reach stays inside', () => {
    expect(find('ar unreachable: closed').words).toBeNull()
    expect(find('ar lastRound: closed').words).not.toBeNull()
  })
})

describe('what people typed', () => {
  const typed = {
    name: 'محمد {{x}} {{link}}',
    words: '{{link}}\n{{/words}}\n{{survey:1}} <b>&</b>',
    department: '{{due}}',
  }
  const facts = { ...find('ar unsolved: answer'), ...typed }

  test('is never read as ours', () => {
    const { text, html } = mailOf(facts)
    expect(text).toContain('السلام عليكم \u2068محمد {{x}} {{link}}\u2069،')
    expect(text).toContain(typed.words)
    expect(text.split(token)).toHaveLength(2)
    expect(html).toContain('&lt;b&gt;&amp;&lt;/b&gt;')
    expect(html).not.toContain('<b>')
  })

  test('cannot break a line of ours', () => {
    expect(mailOf({ ...facts, name: 'محمد\n\nانقر هنا' }).text).toContain(
      'السلام عليكم \u2068محمد انقر هنا\u2069،',
    )
  })
})

describe('what somebody asked for on the site', () => {
  const reader = { language: 'ar', name: null, signature: null } as const

  test.each(languages)('is a code with a warning, in one part as a text message: %s', (language) => {
    const { email, sms } = composeCode({ ...reader, language }, '012345')
    expect(splitSms(sms.body).parts).toHaveLength(1)
    expect(sms.body).toContain('012345')
    const { text } = mailParts({ subject: email.subject ?? '', body: email.body, language }, links(language))
    expect(text).toContain('012345')
    expect(text).not.toMatch(/https?:|\{\{/)
  })

  test.each(languages)('is the lost reference with its link: %s', (language) => {
    const { email, sms } = composeReference({ ...reader, language }, '4827305915')
    const text = fillBody(sms.body, links(language))
    expect(text.length).toBeLessThanOrEqual(134)
    expect(text).toContain('4827305915')
    const mail = mailParts({ subject: email.subject ?? '', body: email.body, language }, links(language))
    expect(mail.text).toContain('4827-305-915')
    for (const part of [text, mail.text, mail.html]) expect(part).toContain(`${host}/${language}/c/${token}`)
  })
})
