export const ar = {
  organisation: 'وزارة الاتصالات',
  nav: { start: 'البداية' },
  start: { title: 'مكتب الموظفين' },
} as const
