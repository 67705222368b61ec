import type { OutletSaid } from '../../cases/core/outlet.schema.ts'

/** Outlets of the demonstration. Everything is made up and says so; addresses end in `.example`. */
// biome-ignore format: one row a line reads as a table
export const outlets = [
  { code: 'demo-daily', name: { ar: 'صحيفة اليوم التجريبية', en: 'Demonstration Daily' }, sort: 'local-newspaper', email: 'newsroom@daily.example', phone: '+966 11 000 0201', contact: null, note: null },
  { code: 'demo-gazette', name: { ar: 'جريدة النماذج', en: 'The Sample Gazette' }, sort: 'local-newspaper', email: 'letters@gazette.example', phone: null, contact: null, note: null },
  { code: 'demo-courier', name: { ar: 'البريد الدولي التجريبي', en: 'The Specimen Courier' }, sort: 'international-newspaper', email: 'desk@courier.example', phone: null, contact: null, note: null },
  { code: 'demo-observatory', name: { ar: 'مرصد النماذج الدولي للاتصالات', en: 'Sample Observatory for Telecommunications' }, sort: 'organisation', email: 'reports@observatory.example', phone: null, contact: null, note: null },
  { code: 'demo-account', name: { ar: 'حساب «نبض الحي» التجريبي', en: 'Demonstration account “Neighbourhood Pulse”' }, sort: 'social-media', email: null, phone: '+966 50 000 0202', contact: null, note: null },
] as const satisfies readonly (OutletSaid & { readonly code: string })[]

type OutletCode = (typeof outlets)[number]['code']
export type MediaStory = {
  readonly lang: 'ar' | 'en'
  readonly category: string
  /** Registered so many days before today. */
  readonly days: number
  readonly text: string
  readonly sources: readonly {
    readonly outlet: OutletCode
    readonly headline: string
    readonly reach: number | null
  }[]
  /** How far it has come by now. */
  readonly stage: 'intake' | 'referred' | 'proposed' | 'solved' | 'proposals-made'
  readonly proposals?: string
  readonly answer?: string
}

/** Stories that outlets published, some of them several. */
export const stories: readonly MediaStory[] = [
  {
    lang: 'ar',
    category: 'internet.outage',
    days: 0.2,
    text: 'نقلت الصحيفة عن سكان حي الندى أن الإنترنت ينقطع كل مساء منذ أسبوعين، وأن بلاغاتهم لا يُردّ عليها.',
    sources: [{ outlet: 'demo-daily', headline: 'حي الندى بلا إنترنت كل مساء', reach: 45_000 }],
    stage: 'intake',
  },
  {
    lang: 'ar',
    category: 'phone.coverage',
    days: 1.5,
    text: 'ذكرت التغطية أن المسافرين على طريق الجبل يفقدون الإشارة مسافة أربعين كيلومترًا، وأن مركز إسعاف يقع في هذه المسافة.',
    sources: [
      { outlet: 'demo-gazette', headline: 'أربعون كيلومترًا بلا إشارة على طريق الجبل', reach: 30_000 },
      { outlet: 'demo-account', headline: 'مقطع: إسعاف طريق الجبل لا يصله اتصال', reach: 210_000 },
    ],
    stage: 'referred',
  },
  {
    lang: 'en',
    category: 'digital.access',
    days: 3,
    text: 'The report tested ten government sites with screen readers. The ministry’s renewal form could not be finished by a blind user.',
    sources: [
      {
        outlet: 'demo-observatory',
        headline: 'Ten public services, three of them closed to the blind',
        reach: null,
      },
      { outlet: 'demo-courier', headline: 'Blind users locked out of renewal form', reach: 120_000 },
    ],
    stage: 'proposed',
    proposals:
      'Let two blind users test every form before it is released. Rebuild the renewal form by the end of the quarter; Digital Services sees to it.',
  },
  {
    lang: 'ar',
    category: 'post.delivery',
    days: 24,
    text: 'كتبت الصحيفة أن طرود قرية السدرة تُسلَّم في مدينة تبعد سبعين كيلومترًا منذ إغلاق فرعها.',
    sources: [{ outlet: 'demo-daily', headline: 'طرود السدرة تنتظر أصحابها بعيدًا', reach: 45_000 }],
    stage: 'solved',
    answer:
      'يصل مركز بريد متنقل إلى قرية السدرة كل يوم أحد وأربعاء منذ هذا الأسبوع، وتُسلَّم الطرود فيه لأصحابها بلا رسوم.',
  },
  {
    lang: 'en',
    category: 'licences.fees',
    days: 40,
    text: 'The article says that small companies pay the same licence fee as large ones, and quotes three owners who gave up applying.',
    sources: [
      { outlet: 'demo-courier', headline: 'Small firms priced out of licences', reach: 120_000 },
      { outlet: 'demo-gazette', headline: 'One fee for all, say small companies', reach: 30_000 },
    ],
    stage: 'solved',
    answer:
      'Since the first of this month companies with fewer than ten employees pay a third of the licence fee. Those that applied this year get the difference back.',
  },
  {
    lang: 'ar',
    category: 'internet.fibre',
    days: 55,
    text: 'تداول الحساب شكوى سكان الحي القديم من أن الألياف الضوئية وصلت إلى الأحياء المجاورة ولم تصل إليهم.',
    sources: [
      { outlet: 'demo-account', headline: 'لماذا توقفت الألياف عند باب الحي القديم؟', reach: 88_000 },
      { outlet: 'demo-daily', headline: 'الحي القديم ينتظر الألياف منذ ثلاث سنوات', reach: 45_000 },
    ],
    stage: 'proposals-made',
    proposals: 'دراسة مد الكابلات مع أعمال البلدية المقررة في الحي، وتضمين الحي في خطة العام القادم.',
    answer:
      'شوارع الحي القديم لا تسمح بالحفر قبل أعمال البلدية. اتفقنا معها على موعد مشترك، ورُفعت قدرة الخدمة اللاسلكية في الحي إلى حين ذلك.',
  },
]
