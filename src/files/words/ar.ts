export const ar = {
  notScanned: 'لم يُفحص من الفيروسات',
  infected: 'فيه فيروس، فلا يمكن تنزيله',
  refusal: {
    'file-empty': 'أحد الملفات فارغ. اختره من جديد أو اتركه.',
    'file-too-large': 'أحد الملفات أكبر من {{megabytes}} ميغابايت. اختر ملفًا أصغر.',
    'file-type-refused': 'أحد الملفات من نوع لا نقبله. أرسله بصيغة PDF أو صورة.',
  },
} as const
