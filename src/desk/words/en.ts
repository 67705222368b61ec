export const en = {
  organisation: 'Ministry of Communications',
  nav: { start: 'Start' },
  start: { title: 'Staff desk' },
} as const
