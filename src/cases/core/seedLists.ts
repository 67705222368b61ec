import type { ChoiceList } from './terms.ts'

type Seed = { readonly code: string; readonly name: { readonly ar: string; readonly en: string } }

/** The short lists that the guide itself fills (5.1): why customers complain, and why they do not. */
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
} as const satisfies Partial<Record<ChoiceList, readonly Seed[]>>
