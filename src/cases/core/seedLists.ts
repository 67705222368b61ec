import type { ChoiceList } from './terms.ts'

type Both = { readonly ar: string; readonly en: string }
type Seed = { readonly code: string; readonly name: Both; readonly note?: Both }

/**
 * The short lists that the guide itself fills (5.1): why customers complain, and why they do not; and the bodies to
 * which a customer can go after us, each with its conditions as published by it (Telecommunications: cst.gov.sa,
 * "Telecom Complaints Escalation"; post: the postal portal of the same body; government services: my.gov.sa, "Digital
 * tip"). Rules of others change: the ministry edits them.
 */
// biome-ignore format: one row a line reads as a table
export const seedLists = {
  cause: [
    { code: 'mistreatment', name: { ar: 'سوء المعاملة عند تقديم الشكوى', en: 'Mistreated when complaining' } },
    { code: 'poor-service', name: { ar: 'خدمة دون المستوى المطلوب', en: 'Service below what is required' } },
    { code: 'unclear-procedure', name: { ar: 'عدم وضوح الإجراءات', en: 'Unclear procedure' } },
    { code: 'long-wait', name: { ar: 'طول مدة الانتظار', en: 'Long waiting' } },
    { code: 'wrong-information', name: { ar: 'معلومات خاطئة', en: 'Wrong information' } },
    { code: 'wrong-direction', name: { ar: 'توجيه خاطئ', en: 'Sent to the wrong place' } },
  ],
  'silence-reason': [
    { code: 'thought-useless', name: { ar: 'الاعتقاد بأن الشكوى لا تجدي', en: 'Believed that it is useless' } },
    { code: 'no-channel', name: { ar: 'عدم وجود قناة رسمية', en: 'No official channel' } },
    { code: 'no-response', name: { ar: 'عدم الاستجابة', en: 'No response' } },
    { code: 'indifferent-employee', name: { ar: 'عدم مبالاة الموظف', en: 'Indifferent employee' } },
  ],
  'outside-body': [
    {
      code: 'telecom-regulator',
      name: { ar: 'هيئة الاتصالات والفضاء والتقنية', en: 'Communications, Space and Technology Commission' },
      note: {
        ar: 'للشكوى من مقدم خدمة اتصالات أو بريد: بعد مضي 5 أيام على شكواك لديه دون رد، أو إذا أغلقها دون حل، وخلال 180 يومًا من ذلك. مركز الاتصال 19966.',
        en: 'For a complaint about a telecom or postal provider: when it has not replied within 5 days, or closed your complaint without a solution, and within 180 days of that. Call centre 19966.',
      },
    },
    {
      code: 'digital-government',
      name: { ar: 'هيئة الحكومة الرقمية', en: 'Digital Government Authority' },
      note: {
        ar: 'للبلاغ عن خدمة حكومية رقمية: إذا انقضت المدة التي وُعدت بها أو أُغلقت حالتك دون حل مُرضٍ. أرفق الرقم المرجعي لحالتك.',
        en: 'For a digital government service: when the time that you were promised is over, or your case was closed without a satisfactory solution. Give the reference number of your case.',
      },
    },
    {
      code: 'anti-corruption',
      name: { ar: 'هيئة الرقابة ومكافحة الفساد', en: 'Oversight and Anti-Corruption Authority' },
      note: {
        ar: 'للبلاغ عن فساد مالي أو إداري. الهاتف 980.',
        en: 'For a tip about financial or administrative corruption. Telephone 980.',
      },
    },
    {
      code: 'grievances-board',
      name: { ar: 'ديوان المظالم', en: 'Board of Grievances' },
      note: {
        ar: 'للتظلم قضائيًا من قرار إداري.',
        en: 'For a judicial grievance against an administrative decision.',
      },
    },
  ],
} as const satisfies Partial<Record<ChoiceList, readonly Seed[]>>
