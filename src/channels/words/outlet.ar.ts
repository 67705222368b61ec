/** Letters to outlets: what came of a story that they published. */
export const outlet = {
  story: 'ما نشرتموه: {{headline}}',
  reference: 'الرقم المرجعي لدى الوزارة: {{reference}}',
  'outlet-solved': {
    subject: 'معالجة ما نشرتموه ({{reference}})',
    lead: 'درست الوزارة ما نشرتموه، وعولج الموضوع. نشكركم على إيصاله، وهذا ردّنا:',
  },
  'outlet-steps': {
    subject: 'الإجراءات المتخذة بشأن ما نشرتموه ({{reference}})',
    lead: 'درست الوزارة ما نشرتموه، ونشكركم على إيصاله. وهذه الإجراءات التي اتخذناها:',
  },
} as const
