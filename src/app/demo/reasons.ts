/** What officers write when a case takes longer, is declined or its customer cannot be reached; each is used once. */
export const reasons = {
  delay: {
    ar: [
      'يلزم فحص الكابل الأرضي مع البلدية قبل الحفر، فاحتجنا إلى أيام إضافية.',
      'ننتظر سجل المكالمات من المشغّل لنراجع كل عملية على حدة.',
      'تبيّن أن الخلل يشمل الحي كله، ويحتاج إصلاحه إلى قطعة تصل الأسبوع القادم.',
      'طلبنا نسخة العقد الأصلية من الأرشيف، ولا بد من مطابقتها يدويًا.',
      'يتطلب الأمر زيارة ميدانية، وأقرب موعد للفريق بعد ثلاثة أيام عمل.',
      'تدخل في الموضوع جهتان، وعقدنا اجتماعًا بينهما لتحديد المسؤول عن التعويض.',
      'نراجع تسجيل الكاميرات في الفرع، والمراجعة تستغرق وقتًا أطول مما قدّرنا.',
      'أعدنا الحساب من أول الاشتراك، والفواتير القديمة تُستخرج من نظام آخر.',
      'وصلتنا إفادتان متعارضتان عن التوصيل، ونستمع الآن إلى المشرف.',
      'تحتاج دراسة ملفك إلى خبير التصديق، وسيكملها مطلع الأسبوع القادم.',
    ],
    en: [
      'The trench needs a permit from the municipality before our technician may dig.',
      'We asked the carrier for its scanning log of the whole route and expect it on Monday.',
      'Two departments own parts of the process, so both must sign the correction.',
      'The bank confirms reversals once a week; the next list comes on Thursday.',
      'Your file predates the present system and is being fetched from storage.',
      'A laboratory measurement was ordered, which takes four working days.',
    ],
  },
  decline: {
    ar: [
      'نشكر لك ثقتك. القضية التي ذكرتها منظورة أمام المحكمة، ولا يجوز لنا النظر فيها قبل صدور الحكم، ويمكنك العودة إلينا بعده.',
      'راجعنا ما كتبته، ووجدنا أن الموضوع نفسه صدر فيه قرار في شهر سابق، ولم نجد في الرسالة واقعة جديدة. إن كان لديك مستند لم نره فأرسله لنفتح الملف.',
      'اتصلنا بك مرتين لنفهم الواقعة، ولم نجد في الرسالة اسم الخدمة ولا تاريخها. متى توافرت هذه البيانات سجّلنا حالة جديدة فورًا.',
      'الخلاف بينك وبين جارك على مكان الهوائي شأن مدني تنظر فيه البلدية، ويمكنك مراجعة قسمها المختص.',
      'تبين أن العقد مبرم مع متجر خاص داخل السوق لا علاقة له بالاتصالات، والأسرع لاسترداد مالك هو التوجه إلى حماية المستهلك.',
      'الطلب اقتراح تجاري لشراء أجهزة، وتستقبله إدارة المشتريات عبر منصة المنافسات وليس عن طريق الشكاوى.',
      'لم نجد في رسالتك واقعة محددة يمكن التحقق منها، ولا نستطيع مساءلة أحد دونها. نرحب بأي تفصيل تعرفه.',
      'مضى على الفاتورة أكثر من سنتين، وأُتلفت سجلاتها وفق لائحة الحفظ، فلم يعد التحقق منها ممكنًا، ونأسف لذلك.',
    ],
    en: [
      'The dispute you describe is before a commercial court, so we have to wait for its ruling. Please write again once it is out.',
      'Our reply of last spring dealt with this same invoice and nothing new was enclosed. Send us any paper we have not seen and we reopen it.',
      'What you ask for is a job reference from a private employer, which is a matter for the labour office.',
      'We could not tell which service or date you mean, and two calls to your number went unanswered. A new message with both is welcome at any time.',
      'The fencing around your building is a matter for the landlord and the municipality, and we cannot decide on it.',
    ],
  },
  unreachable: {
    ar: [
      'اتصلنا بك في أوقات مختلفة من ثلاثة أيام وأرسلنا إليك الرد مكتوبًا، فقرر الفريق الإغلاق مع بقاء حقك في الاستئناف.',
      'وجدنا هاتفك مغلقًا منذ أسبوع، والبريد يعود إلينا، فأرسلنا خطابًا إلى عنوانك الوطني وأغلقنا الحالة.',
      'ردّ أحد أقاربك وذكر سفرك إلى الخارج، فتركنا لك رسالة مكتوبة وأغلقنا الحالة.',
      'اتصلنا بك صباحًا ومساءً ولم نتمكن من الوصول إليك، والحل منفذ فعلًا بحسب سجل الفني.',
    ],
    en: [
      'We called you three times at different hours and sent you the answer in writing; the team closes the case, and you may still appeal.',
      'Your number now belongs to somebody else, so we sent the outcome by letter to the address on file.',
      'A relative told us that you are abroad; the refund was paid to your account all the same.',
    ],
  },
  returned: {
    ar: [
      'هذا من اختصاص الشؤون البريدية لا من اختصاصنا.',
      'موضوع العقد خدمة رقمية، يُرجى تحويل الحالة إلى قسمها.',
      'لا صلة لهذا بالتراخيص، فالأمر تقني بحت.',
      'يخص موظفي الصالة، فنرجو إعادته إليهم.',
    ],
    en: [
      'Belongs to licensing, see the form number.',
      'This one is about post, not lines.',
      'Please send it to the certificates desk.',
    ],
  },
} as const
