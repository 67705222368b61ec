/**
 * The demonstration ministry as data: a ministry of communications with its departments, partners, categories and
 * people. Everything is made up; addresses end in `.example` and telephone numbers belong to nobody.
 */

// biome-ignore format: one row a line reads as a table
export const departments = [
  { code: 'care', name: { ar: 'العناية بالمتعاملين', en: 'Customer Care' } },
  { code: 'telecom', name: { ar: 'شؤون الاتصالات', en: 'Telecom Affairs' } },
  { code: 'post', name: { ar: 'الشؤون البريدية', en: 'Postal Affairs' } },
  { code: 'digital', name: { ar: 'الخدمات الرقمية', en: 'Digital Services' } },
  { code: 'licensing', name: { ar: 'التراخيص', en: 'Licensing' } },
  { code: 'certification', name: { ar: 'التنسيق مع مركز التصديق الرقمي', en: 'Digital Certification Liaison' } },
  { code: 'services', name: { ar: 'شؤون الموظفين والخدمات الداخلية', en: 'Staff and Internal Services' } },
  { code: 'follow-up', name: { ar: 'المتابعة وقياس الرضا', en: 'Follow-up and Satisfaction' } },
  { code: 'media', name: { ar: 'الإعلام والتواصل', en: 'Media and Communication' } },
] as const

/** The six bodies with which the guide shares its work (2), under general names. */
export const partners = [
  {
    code: 'regulator',
    name: { ar: 'هيئة الاتصالات', en: 'Telecommunications Authority' },
    email: 'cases@regulator.example',
    phone: '+966 11 000 0101',
  },
  {
    code: 'post-corporation',
    name: { ar: 'مؤسسة البريد', en: 'Post Corporation' },
    email: 'care@post.example',
    phone: '+966 11 000 0102',
  },
  {
    code: 'operator',
    name: { ar: 'مشغّل الاتصالات', en: 'Telecom Operator' },
    email: 'complaints@operator.example',
    phone: '+966 11 000 0103',
  },
  {
    code: 'e-government',
    name: { ar: 'برنامج التعاملات الإلكترونية الحكومية', en: 'e-Government Programme' },
    email: 'support@egovernment.example',
    phone: '+966 11 000 0104',
  },
  {
    code: 'transformation',
    name: { ar: 'برنامج التحول الرقمي', en: 'Digital Transformation Programme' },
    email: 'contact@transformation.example',
    phone: '+966 11 000 0105',
  },
  {
    code: 'certification-centre',
    name: { ar: 'المركز الوطني للتصديق الرقمي', en: 'National Centre for Digital Certification' },
    email: 'help@certification.example',
    phone: '+966 11 000 0106',
  },
] as const

/**
 * General categories first, then the special ones under them (guide 5.1.9). Department, complexity and importance
 * are what intake is offered.
 */
// biome-ignore format: one row a line reads as a table
export const categories = [
  { code: 'phone', parent: null, name: { ar: 'الهاتف', en: 'Telephone' }, department: 'telecom', complexity: 'routine', importance: 'medium' },
  { code: 'internet', parent: null, name: { ar: 'الإنترنت', en: 'Internet' }, department: 'telecom', complexity: 'routine', importance: 'medium' },
  { code: 'post', parent: null, name: { ar: 'البريد', en: 'Post' }, department: 'post', complexity: 'routine', importance: 'medium' },
  { code: 'digital', parent: null, name: { ar: 'الخدمات الرقمية', en: 'Digital services' }, department: 'digital', complexity: 'routine', importance: 'medium' },
  { code: 'licences', parent: null, name: { ar: 'التراخيص', en: 'Licences' }, department: 'licensing', complexity: 'routine', importance: 'medium' },
  { code: 'certificates', parent: null, name: { ar: 'شهادات التصديق الرقمي', en: 'Digital certificates' }, department: 'certification', complexity: 'routine', importance: 'medium' },
  { code: 'ministry', parent: null, name: { ar: 'خدمات الوزارة', en: 'The ministry’s own services' }, department: 'services', complexity: 'routine', importance: 'medium' },

  { code: 'phone.mobile', parent: 'phone', name: { ar: 'خطوط الجوال والشرائح', en: 'Mobile lines and SIM cards' }, department: 'telecom', complexity: 'routine', importance: 'medium' },
  { code: 'phone.landline', parent: 'phone', name: { ar: 'الهاتف الثابت', en: 'Landline' }, department: 'telecom', complexity: 'routine', importance: 'medium' },
  { code: 'phone.billing', parent: 'phone', name: { ar: 'فواتير الهاتف', en: 'Telephone bills' }, department: 'telecom', complexity: 'routine', importance: 'medium' },
  { code: 'phone.coverage', parent: 'phone', name: { ar: 'التغطية وقوة الإشارة', en: 'Coverage and signal' }, department: 'telecom', complexity: 'complex', importance: 'medium' },
  { code: 'phone.transfer', parent: 'phone', name: { ar: 'نقل الرقم بين المشغلين', en: 'Moving a number to another operator' }, department: 'telecom', complexity: 'routine', importance: 'medium' },

  { code: 'internet.fibre', parent: 'internet', name: { ar: 'الألياف الضوئية', en: 'Fibre' }, department: 'telecom', complexity: 'complex', importance: 'medium' },
  { code: 'internet.speed', parent: 'internet', name: { ar: 'سرعة الإنترنت', en: 'Internet speed' }, department: 'telecom', complexity: 'routine', importance: 'low' },
  { code: 'internet.outage', parent: 'internet', name: { ar: 'انقطاع الإنترنت', en: 'Internet outage' }, department: 'telecom', complexity: 'routine', importance: 'high' },
  { code: 'internet.billing', parent: 'internet', name: { ar: 'فواتير الإنترنت', en: 'Internet bills' }, department: 'telecom', complexity: 'routine', importance: 'medium' },
  { code: 'internet.installation', parent: 'internet', name: { ar: 'تركيب الإنترنت', en: 'Internet installation' }, department: 'telecom', complexity: 'routine', importance: 'medium' },

  { code: 'post.delivery', parent: 'post', name: { ar: 'توصيل البريد والطرود', en: 'Delivery of mail and parcels' }, department: 'post', complexity: 'routine', importance: 'medium' },
  { code: 'post.lost', parent: 'post', name: { ar: 'بريد مفقود أو تالف', en: 'Lost or damaged mail' }, department: 'post', complexity: 'complex', importance: 'high' },
  { code: 'post.address', parent: 'post', name: { ar: 'العنوان الوطني', en: 'National address' }, department: 'post', complexity: 'routine', importance: 'low' },
  { code: 'post.branch', parent: 'post', name: { ar: 'فروع البريد وصناديقه', en: 'Post branches and boxes' }, department: 'post', complexity: 'routine', importance: 'low' },
  { code: 'post.fees', parent: 'post', name: { ar: 'رسوم البريد', en: 'Postal fees' }, department: 'post', complexity: 'routine', importance: 'low' },

  { code: 'digital.signin', parent: 'digital', name: { ar: 'تسجيل الدخول', en: 'Signing in' }, department: 'digital', complexity: 'routine', importance: 'medium' },
  { code: 'digital.app', parent: 'digital', name: { ar: 'تطبيق الوزارة', en: 'The ministry’s app' }, department: 'digital', complexity: 'routine', importance: 'low' },
  { code: 'digital.data', parent: 'digital', name: { ar: 'البيانات الشخصية', en: 'Personal data' }, department: 'digital', complexity: 'complex', importance: 'high' },
  { code: 'digital.payment', parent: 'digital', name: { ar: 'الدفع الإلكتروني', en: 'Online payment' }, department: 'digital', complexity: 'routine', importance: 'medium' },
  { code: 'digital.access', parent: 'digital', name: { ar: 'سهولة الوصول لذوي الإعاقة وكبار السن', en: 'Access for people with disabilities and older people' }, department: 'digital', complexity: 'routine', importance: 'high' },

  { code: 'licences.issue', parent: 'licences', name: { ar: 'إصدار ترخيص', en: 'Issue of a licence' }, department: 'licensing', complexity: 'complex', importance: 'medium' },
  { code: 'licences.renewal', parent: 'licences', name: { ar: 'تجديد ترخيص', en: 'Renewal of a licence' }, department: 'licensing', complexity: 'routine', importance: 'medium' },
  { code: 'licences.fees', parent: 'licences', name: { ar: 'رسوم التراخيص', en: 'Licence fees' }, department: 'licensing', complexity: 'routine', importance: 'medium' },

  { code: 'certificates.issue', parent: 'certificates', name: { ar: 'إصدار شهادة رقمية', en: 'Issue of a digital certificate' }, department: 'certification', complexity: 'routine', importance: 'medium' },
  { code: 'certificates.renewal', parent: 'certificates', name: { ar: 'تجديد شهادة رقمية', en: 'Renewal of a digital certificate' }, department: 'certification', complexity: 'routine', importance: 'medium' },
  { code: 'certificates.support', parent: 'certificates', name: { ar: 'الدعم الفني للشهادات', en: 'Technical help with certificates' }, department: 'certification', complexity: 'routine', importance: 'medium' },

  { code: 'ministry.staff', parent: 'ministry', name: { ar: 'تعامل موظف', en: 'Conduct of an employee' }, department: 'services', complexity: 'complex', importance: 'high' },
  { code: 'ministry.information', parent: 'ministry', name: { ar: 'معلومات الوزارة ومنشوراتها', en: 'Information and publications' }, department: 'services', complexity: 'routine', importance: 'low' },
  { code: 'ministry.programmes', parent: 'ministry', name: { ar: 'برامج التدريب والدعم', en: 'Training and support programmes' }, department: 'services', complexity: 'routine', importance: 'medium' },
  { code: 'ministry.visit', parent: 'ministry', name: { ar: 'زيارة مقر الوزارة والمواعيد', en: 'Visits and appointments' }, department: 'services', complexity: 'routine', importance: 'low' },
] as const

/**
 * The account named after a role is the one that the demonstration prints for it, for a partner the operator's; the
 * others let a review go to somebody new. The other bodies have no accounts: they get their cases by mail.
 */
// biome-ignore format: one row a line reads as a table
export const officers = [
  { email: 'intake@insat.example', name: { ar: 'هدى بنت راشد العنبري', en: 'Huda Al-Anbari' }, roles: ['intake'], departments: ['care'], partner: null, language: 'ar' },
  { email: 'intake2@insat.example', name: { ar: 'نواف بن سعد الرميثي', en: 'Nawaf Al-Rumaithi' }, roles: ['intake'], departments: ['care'], partner: null, language: 'en' },

  { email: 'specialist@insat.example', name: { ar: 'سالم بن عايض الحريمي', en: 'Salem Al-Huraimi' }, roles: ['specialist'], departments: ['telecom'], partner: null, language: 'ar' },
  { email: 'telecom2@insat.example', name: { ar: 'مها بنت فهد الوهيدي', en: 'Maha Al-Wuhaidi' }, roles: ['specialist'], departments: ['telecom'], partner: null, language: 'ar' },
  { email: 'telecom3@insat.example', name: { ar: 'ياسر بن محسن البارقي', en: 'Yasser Al-Bariqi' }, roles: ['specialist'], departments: ['telecom'], partner: null, language: 'en' },
  { email: 'post@insat.example', name: { ar: 'عبير بنت صالح الدغيثر', en: 'Abeer Al-Dughaither' }, roles: ['specialist'], departments: ['post'], partner: null, language: 'ar' },
  { email: 'post2@insat.example', name: { ar: 'ماجد بن حمود الصيعري', en: 'Majed Al-Saiari' }, roles: ['specialist'], departments: ['post'], partner: null, language: 'ar' },
  { email: 'digital@insat.example', name: { ar: 'ريم بنت طلال الخويطر', en: 'Reem Al-Khuwaiter' }, roles: ['specialist'], departments: ['digital'], partner: null, language: 'ar' },
  { email: 'digital2@insat.example', name: { ar: 'أنس بن يحيى الفيفي', en: 'Anas Al-Faifi' }, roles: ['specialist'], departments: ['digital'], partner: null, language: 'en' },
  { email: 'digital3@insat.example', name: { ar: 'لمياء بنت عادل السبيّل', en: 'Lamia Al-Subayyil' }, roles: ['specialist'], departments: ['digital'], partner: null, language: 'ar' },
  { email: 'licensing@insat.example', name: { ar: 'تركي بن نايف المقبل', en: 'Turki Al-Muqbil' }, roles: ['specialist'], departments: ['licensing'], partner: null, language: 'ar' },
  { email: 'licensing2@insat.example', name: { ar: 'أروى بنت حسن الزيلعي', en: 'Arwa Al-Zailaei' }, roles: ['specialist'], departments: ['licensing'], partner: null, language: 'ar' },
  { email: 'certification@insat.example', name: { ar: 'بدر بن سلطان العصيمي', en: 'Badr Al-Osaimi' }, roles: ['specialist'], departments: ['certification'], partner: null, language: 'ar' },
  { email: 'certification2@insat.example', name: { ar: 'جواهر بنت علي المطلق', en: 'Jawaher Al-Mutlaq' }, roles: ['specialist'], departments: ['certification'], partner: null, language: 'ar' },
  { email: 'services@insat.example', name: { ar: 'منصور بن خالد الهديان', en: 'Mansour Al-Hudayan' }, roles: ['specialist'], departments: ['services'], partner: null, language: 'ar' },
  { email: 'services2@insat.example', name: { ar: 'شيخة بنت محمد البديوي', en: 'Sheikha Al-Bedaiwi' }, roles: ['specialist'], departments: ['services'], partner: null, language: 'ar' },

  { email: 'follow-up@insat.example', name: { ar: 'نورة بنت إبراهيم الصقيه', en: 'Noura Al-Suqayh' }, roles: ['follow-up'], departments: ['follow-up'], partner: null, language: 'ar' },
  { email: 'follow-up2@insat.example', name: { ar: 'وليد بن جابر الألمعي', en: 'Waleed Al-Almaei' }, roles: ['follow-up'], departments: ['follow-up'], partner: null, language: 'en' },
  { email: 'tip-keeper@insat.example', name: { ar: 'حصة بنت عبدالرحمن الشايع', en: 'Hessa Al-Shaya' }, roles: ['follow-up', 'tip-keeper'], departments: ['follow-up'], partner: null, language: 'ar' },

  { email: 'media@insat.example', name: { ar: 'غادة بنت ناصر الخنيني', en: 'Ghada Al-Khunaini' }, roles: ['media'], departments: ['media'], partner: null, language: 'ar' },
  { email: 'management@insat.example', name: { ar: 'د. فيصل بن عمر النعيّم', en: 'Dr Faisal Al-Nuayyim' }, roles: ['management'], departments: [], partner: null, language: 'ar' },
  { email: 'telecom-head@insat.example', name: { ar: 'م. عبدالإله بن سعود الرشود', en: 'Abdulelah Al-Rashoud' }, roles: ['management'], departments: ['telecom'], partner: null, language: 'ar' },
  { email: 'post-head@insat.example', name: { ar: 'هيفاء بنت ماجد السهلي', en: 'Haifa Al-Sahli' }, roles: ['management'], departments: ['post'], partner: null, language: 'en' },
  { email: 'administrator@insat.example', name: { ar: 'سامي بن أحمد المعيقلي', en: 'Sami Al-Muaiqli' }, roles: ['administrator'], departments: [], partner: null, language: 'ar' },
  { email: 'auditor@insat.example', name: { ar: 'لطيفة بنت عبدالله الحميضي', en: 'Latifa Al-Humaidhi' }, roles: ['auditor'], departments: [], partner: null, language: 'ar' },

  { email: 'operator@insat.example', name: { ar: 'عمر بن زياد الصبّان', en: 'Omar Al-Sabban' }, roles: ['partner'], departments: [], partner: 'operator', language: 'ar' },
  { email: 'operator2@insat.example', name: { ar: 'رنا بنت ماجد العتيق', en: 'Rana Al-Ateeq' }, roles: ['partner'], departments: [], partner: 'operator', language: 'en' },
  { email: 'coordinator@insat.example', name: { ar: 'هاشم بن عدنان الجفري', en: 'Hashem Al-Jifri' }, roles: ['partner', 'coordinator'], departments: [], partner: 'operator', language: 'ar' },
  { email: 'regulator@insat.example', name: { ar: 'دانة بنت وائل الفرج', en: 'Dana Al-Faraj' }, roles: ['partner'], departments: [], partner: 'regulator', language: 'ar' },
] as const

/** Why a case may be declined; the customer is told in these words and in the officer's own. */
// biome-ignore format: one row a line reads as a table
export const declineReasons = [
  { code: 'before-court', name: { ar: 'الموضوع منظور أمام القضاء', en: 'The matter is before a court' } },
  { code: 'already-decided', name: { ar: 'سبق البت في الموضوع نفسه ولم يُقدَّم جديد', en: 'The same matter has been decided and nothing new was given' } },
  { code: 'duplicate', name: { ar: 'الموضوع قيد المعالجة برقم مرجعي آخر', en: 'The matter is being handled under another reference' } },
  { code: 'not-enough-information', name: { ar: 'لم تكتمل المعلومات اللازمة بعد طلبها', en: 'Information that we need was asked for and did not come' } },
  { code: 'without-substance', name: { ar: 'بلا اسم ولا وقائع يمكن التحقق منها', en: 'Without a name and without facts that could be checked' } },
  { code: 'not-authorised', name: { ar: 'مقدم الطلب ليس صاحب الشأن ولا مفوضًا عنه', en: 'The writer is neither the person concerned nor authorised' } },
  { code: 'too-late', name: { ar: 'انقضت المدة النظامية لتقديم الشكوى', en: 'The legal time for this complaint has passed' } },
  { code: 'no-request', name: { ar: 'لا يتضمن شكوى ولا استفسارًا ولا بلاغًا', en: 'Neither a complaint nor an inquiry nor a tip' } },
] as const

/** What a customer may seek and an answer may give. */
export const remedies = [
  { code: 'apology', name: { ar: 'اعتذار', en: 'Apology' } },
  { code: 'explanation', name: { ar: 'توضيح أسباب ما حدث', en: 'Explanation of what happened' } },
  { code: 'information', name: { ar: 'معلومة', en: 'Information' } },
  { code: 'fix', name: { ar: 'إصلاح الخلل', en: 'Fault put right' } },
  { code: 'service', name: { ar: 'تقديم الخدمة المطلوبة', en: 'Service provided' } },
  { code: 'refund', name: { ar: 'إعادة مبلغ', en: 'Refund' } },
  { code: 'compensation', name: { ar: 'تعويض', en: 'Compensation' } },
  { code: 'procedure-changed', name: { ar: 'تعديل إجراء', en: 'Procedure changed' } },
  { code: 'discipline', name: { ar: 'محاسبة المقصّر', en: 'Disciplinary measure' } },
] as const

/** How the demonstration ministry presents itself. */
export const profile = {
  name: { ar: 'وزارة الاتصالات (عرض تجريبي)', en: 'Ministry of Communications (demonstration)' },
  section: { ar: 'إدارة العناية بالمتعاملين', en: 'Customer Care Department' },
  phone: '+966 11 000 0100',
  fax: '+966 11 000 0109',
  email: 'care@insat.example',
  address: { ar: 'طريق الملك، الرياض', en: 'King Road, Riyadh' },
  openingHours: {
    ar: 'الموقع والهاتف طوال أيام الأسبوع، والصالة من الأحد إلى الخميس من 7:30 صباحًا إلى 2:30 ظهرًا',
    en: 'Website and phone seven days a week; the hall from Sunday to Thursday, 7:30 am to 2:30 pm',
  },
  social: [],
  registrationNumber: null,
} as const
