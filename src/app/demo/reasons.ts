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
      'وصلتنا إفادة متعارضة من المندوب، ونستمع الآن إلى مشرفه.',
      'خبير التصديق في إجازة قصيرة، وسيكمل دراسة الملف يوم عودته.',
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
      'نشكر لك ثقتك. القضية التي ذكرتها منظورة أمام المحكمة، ولا يحق لنا النظر فيها قبل صدور الحكم، ويمكنك العودة إلينا بعده.',
      'راجعنا ما كتبت ووجدنا القرار نفسه قد صدر في شهر سابق ولم تتضمن الرسالة واقعة جديدة. إن ظهر لك مستند لم نره فأرسله لنفتح الملف.',
      'اتصلنا بك مرتين لنفهم الواقعة ولم نجد في الرسالة اسم الخدمة ولا تاريخها. متى وجدت هذه البيانات فسنسجل حالة جديدة فورًا.',
      'الخلاف بينك وبين جارك على مكان الهوائي شأن مدني تنظره البلدية، وقد كتبنا لك عنوان قسمها المختص في أسفل الرسالة.',
      'تبين أن العقد مبرم مع متجر خاص داخل السوق لا علاقة له بالاتصالات، وحماية المستهلك هي الباب الأسرع لاسترداد مالك.',
      'الطلب اقتراح تجاري لشراء أجهزة، وتستقبله إدارة المشتريات عبر منصة المنافسات وليس عن طريق الشكاوى.',
      'ورد في رسالتك اتهام لشخص بلا واقعة محددة، ولا نستطيع أن نسأل أحدًا بناء على ظن. نرحب بأي تفصيل تعرفه.',
      'مضى على الفاتورة أكثر من سنتين وأُتلفت سجلاتها وفق لائحة الحفظ، فلم يعد ممكنًا التحقق منها ونأسف لذلك.',
    ],
    en: [
      'The dispute you describe is before a commercial court, so we have to wait for its ruling. Please write again once it is out.',
      'Our reply of last spring dealt with this same invoice and nothing new was enclosed. Send us any paper we have not seen and we reopen it.',
      'What you ask for is a job reference from a private employer, which lies with the labour office; its address is below.',
      'We could not tell which service or date you mean, and two calls to your number went unanswered. A new message with both is welcome at any time.',
      'Fencing around your building belongs to the landlord and the municipality rather than to a telecom complaint.',
    ],
  },
  unreachable: {
    ar: [
      'اتصلنا في أوقات مختلفة من ثلاثة أيام وأرسلنا الرد مكتوبًا، فقرر الفريق الإغلاق مع بقاء حق الاستئناف.',
      'الخط مغلق منذ أسبوع والبريد يعود إلينا، فأُرسل خطاب إلى العنوان الوطني وأُغلق الملف.',
      'ردت قريبة له وذكرت سفره إلى الخارج، فتُرك له خبر مكتوب وأُغلقت الحالة.',
      'لم يجب على المكالمات الصباحية والمسائية، والحل منفذ فعلًا بحسب سجل الفني.',
    ],
    en: [
      'Three calls at different hours and a written answer brought no reply; the team closes it and leaves the appeal open.',
      'The number now belongs to somebody else, so the outcome went by letter to the address on file.',
      'A flatmate said he has left the country; the refund was paid to his account all the same.',
    ],
  },
  returned: {
    ar: [
      'هذا من اختصاص الشؤون البريدية لا نحن.',
      'العقد باسم خدمة رقمية، يُرجى تحويله.',
      'لا يدخل في تراخيصنا، الأمر تقني بحت.',
      'يخص موظفي الصالة، أعيدوه إليهم.',
    ],
    en: [
      'Belongs to licensing, see the form number.',
      'This one is about post, not lines.',
      'Please send it to the certificates desk.',
    ],
  },
} as const
