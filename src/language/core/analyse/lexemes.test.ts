import { describe, expect, test } from 'vitest'
import { knownWords } from './knownWords.ts'
import { lexemes } from './lexemes.ts'
import { normalise } from './normalise.ts'
import { knownNouns, sameWords } from './nouns.ts'
import { brokenPlurals } from './plurals.ts'

/** Each line: words that a person who searches for one of them expects to find. */
const together = `
فاتورة الفاتورة وفاتورة فاتورتي فواتير الفواتير وفواتيركم للفاتورة بالفاتورة لفاتورة فاتورتين
شكوى الشكوى شكاوى الشكاوي شكواي لشكوى شكواكم بشكواه
خط الخط خطوط خطي للخطوط خطين
برج الأبراج أبراج برجين
رسالة رسائل رسايل الرسالة رسالتك برسالة ورسائلكم
رقم أرقام الأرقام رقمي برقم ارقامهم
شريحة شرائح الشريحة شريحتي
عقد عقود العقود عقدي
رسم رسوم الرسوم
بطاقة بطاقات بطاقتي البطاقة ببطاقة
شركة شركات الشركة شركتكم لشركة وشركات
خدمة خدمات الخدمات خدماتكم لخدمات
جهة جهات الجهات جهتين
مرة مرات مرتين
فئة فئات الفئة
بلاغ بلاغات البلاغ بلاغي ببلاغ وبلاغاتكم
موظف موظفين الموظفون موظفكم للموظفين
فني فنيين الفني الفنيون
عميل عملاء العملاء عميلا
شريك شركاء شركائنا شركاؤنا
وزارة الوزارة للوزارة وزارات بوزارة
وثيقة وثائق الوثائق وثيقته بوثيقة
وسيلة وسائل الوسائل
مدينة مدن المدينة
منطقة مناطق بالمنطقة
مركز مراكز المراكز بمركزكم
موعد مواعيد الموعد مواعيدكم
مبلغ مبالغ المبلغ
سعر أسعار الأسعار بسعر
قسط أقساط الأقساط
جهاز أجهزة الأجهزة جهازي
عطل أعطال الأعطال عطلا تعطل معطل
خطأ أخطاء الأخطاء خطا
سبب أسباب السبب الأسباب
مشكلة مشاكل مشكلات المشكلة
حل حلول الحلول
رد ردود الرد ردكم
حق حقوق حقي
طرد طرود الطرود طردي
صندوق صناديق
عنوان عناوين العنوان عنواني عنوانين
مسؤول مسئول المسؤول مسوول
شؤون شئون الشئون
إلغاء الغاء الإلغاء للإلغاء بإلغاء ألغيت يلغي
انقطع انقطعت انقطاع الانقطاع ينقطع منقطع لانقطاع
اشترك اشتراك الاشتراك مشترك المشتركين اشتراكات
استخدم استخدام مستخدم المستخدمين باستخدام
اتصل اتصال الاتصالات متصل اتصلت
توقف توقفت يتوقف متوقف
استلم استلام الاستلام استلمت يستلم
اعترض اعتراض معترض اعتراضات
تركيب التركيب لتركيب بتركيب
تأخير التأخير تأخر تأخرت
إنترنت انترنت الانترنت انترنيت النت
كهرباء الكهرباء كهربا كهربائي الكهربائية
إلكتروني الكترونية إلكترونيا الإلكترونيات
سعودي سعودية السعوديين السعوديون
كتبت كَتَبْتُ كتبــت
مستشفى المستشفى مستشفيات
قرار قرارات القرارات قراركم
وصل وصلت وصلتني ووصلت
عداد عدادات
كابينة كبائن
مقسم مقاسم
جسر جسور
خصم خصومات خصمت
محفظة محافظ
تحليل تحاليل
مخترق مخترقين اختراق
بائع بائعين
مستورد مستوردون
مزود مزودين
أستاذ أساتذة
نافذة نوافذ
ضريبة ضرائب
جار جيران
مريض مرضى
رصيف أرصفة
رفضت رفض
حجزت حجز
انتهى انتهت انتهاء
اقتراح مقترح
انتظر انتظار
تطبيق للتطبيق تطبيقكم تطبيقات
سرعة وسرعته
جودة جودتها
complaint complaints Complaint's
company companies
charge charged charges charging
service services
bill bills billed billing
address addresses
box boxes
tax taxes
stop stopped stopping stops
cancel cancelled canceled cancelling
try tried tries trying
disconnect disconnected disconnecting
receive received receiving
file files filed filing
licence license licences
fibre fiber
e-mail email emails mail
wi-fi wifi WiFi
café cafe
١٬٢٥٠ 1,250 1250
٤٨٢٧ 4827 ۴۸۲۷
`

/** Each line: words that look alike and must not find each other. */
const apart = `
خط خطة خطأ
عطل عطلة
مكتب مكتبة مكتوب
طريق طريقة
عمل عملة عملية عميل
شركة شريك مشترك
بريد برد برج برنامج
بطاقة طاقة
بلاغ مبلغ بالغ
وزارة زيارة وزير
شرط شرطة شريط
شكوى شكر
رسم رسمي مرسوم
حل حال حالة محل
جوال جولة
رسالة راسل
فاتورة فتور
قسم قسيمة
عرض اعتراض معرض
دفع دفاع
حساب حسب
عيد بعيد
إلغاء لغة
قانون قناة
بيان بيانات بين
درج درجة
والدها والدته
دين ولدينا
مدني مدينة
ولاية ولادة
صوت صورة
نقل نقال
سلك سلوك
اتصال إيصال
إعلان إعلام
فقط قط
وقت قت
business bus
news new
evening even
note not
king kin
address add
fill file
`

function lines(block: string): string[][] {
  return block
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
}

const lexemesOf = (word: string) => lexemes(word).join(' ')

function pairs(words: string[]): [string, string][] {
  return words.flatMap((one, index) => words.slice(index + 1).map((other): [string, string] => [one, other]))
}

const pairsTogether = lines(together).flatMap(pairs)
const pairsApart = lines(apart).flatMap(pairs)

describe('words found together', () => {
  test(`${pairsTogether.length} pairs: a word finds its plural, its forms and its other spellings`, () => {
    expect(pairsTogether.filter(([one, other]) => lexemesOf(one) !== lexemesOf(other))).toEqual([])
  })

  test(`${pairsApart.length} pairs of false friends stay apart`, () => {
    expect(pairsApart.filter(([one, other]) => lexemesOf(one) === lexemesOf(other))).toEqual([])
  })
})

describe('lexemes of a text', () => {
  test('one a word in order, common words kept', () => {
    expect(lexemes('انقطع الخط من يوم الأحد، والفاتورة رقم ٤٨٢٧!')).toEqual([
      'انقطع',
      'خط',
      'من',
      'يوم',
      'احد',
      'فاتوره',
      'رقم',
      '4827',
    ])
    expect(lexemes("The customer's bills (re-opened) – don't pay 1,250.50")).toEqual([
      'the',
      'customer',
      'bill',
      'reopen',
      'dont',
      'pay',
      '1250',
      '50',
    ])
    expect(lexemes(' \n!؟ 🙂 ')).toEqual([])
  })

  test('words of other languages stay whole, endless ones are cut', () => {
    expect(lexemes('शिकायत жалоба 投诉')).toEqual(['शिकायत', 'жалоба', '投诉'])
    expect(lexemes('𝟚'.repeat(200))).toEqual(['2'.repeat(64)])
    expect(lexemes('𠀀'.repeat(200))[0]).toBe('𠀀'.repeat(64))
  })

  test('no form in the lists stands for two words', () => {
    const families = [
      ...lines(brokenPlurals),
      ...lines(sameWords),
      ...lines(knownNouns)
        .flat()
        .map((word) => [word]),
    ]
    for (const family of families) {
      for (const form of family) {
        expect(`${form} ${knownWords.get(normalise(form))}`).toBe(`${form} ${normalise(family[0] ?? '')}`)
      }
    }
    expect(lines(brokenPlurals).length).toBeGreaterThan(120)
  })
})
