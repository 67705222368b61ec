import {
  index,
  layout,
  prefix,
  type RouteConfig,
  type RouteConfigEntry,
  route,
} from '@react-router/dev/routes'

/*
 * The URL table: which file answers at which address. A page that needs one room lives in that room and is hung in
 * here; the layouts of `portal` (no script) and `desk` (script) stand around them.
 */
export default [
  index('portal/routes/language.ts'),
  route('sitemap.xml', 'portal/routes/sitemap.ts'),

  layout('portal/routes/layout.tsx', [
    ...prefix(':lang', [
      index('portal/routes/start.tsx'),
      route('new/:kind?', 'portal/routes/new.tsx'),
      route('track', 'portal/routes/track.tsx'),
      route('track/code', 'portal/routes/trackCode.tsx'),
      route('forgotten', 'portal/routes/forgotten.tsx'),
      route('how', 'portal/routes/how.tsx'),
      route('c/:token', 'portal/routes/case.tsx'),
      route('c/:token/receipt', 'portal/routes/receipt.tsx'),
      route('c/:token/files/:id', 'portal/routes/ownFile.ts'),
      route('c/:token/:act', 'portal/routes/act.tsx'),
      route('survey/:token', 'surveys/routes/survey.tsx'),
      route('p/:token', 'portal/routes/guestCase.tsx'),
      route('p/:token/files/:id', 'portal/routes/partnerFile.ts', { id: 'guest/portal/routes/partnerFile' }),
      ...partnerSteps('p/:token', 'guest/'),
    ]),
    route('*', 'portal/routes/notFound.ts'),
  ]),

  route('desk/sign-in', 'staff/routes/signIn.tsx'),
  route('desk/sign-out', 'staff/routes/signOut.ts'),
  route('partner/set-up/:token', 'staff/routes/setUp.tsx'),
  // Below here nobody comes without a session; see `officerContext`.
  layout('staff/routes/signedIn.ts', [
    ...prefix('desk', [
      route('language', 'staff/routes/language.ts'),
      route('files/:id', 'cases/routes/file.ts'),
      route('callers', 'cases/routes/callers.ts'),
      layout('desk/routes/layout.tsx', [
        index('desk/routes/start.tsx'),
        route('preferences', 'staff/routes/preferences.tsx'),
        route('work', 'cases/routes/work.tsx'),
        route('new', 'cases/routes/call.tsx'),
        route('new-media', 'cases/routes/published.tsx'),
        route('outlets', 'cases/routes/outlets.tsx'),
        route('cases', 'cases/routes/find.tsx'),
        route('cases/:reference/receipt', 'cases/routes/receipt.tsx'),
        route('cases/:reference', 'desk/routes/case.tsx', [
          route('accept', 'cases/routes/accept.tsx'),
          route('decline', 'cases/routes/decline.tsx'),
          route('classify', 'cases/routes/classify.tsx'),
          route('change-kind', 'cases/routes/changeKind.tsx'),
          route('take', 'cases/routes/take.tsx'),
          route('assign', 'cases/routes/assign.tsx'),
          route('refer', 'cases/routes/refer.tsx'),
          route('return', 'cases/routes/return.tsx'),
          route('refer-to-partner', 'cases/routes/referToPartner.tsx'),
          route('recall-referral', 'cases/routes/recallReferral.tsx'),
          route('write-to-partner', 'cases/routes/writeToPartner.tsx'),
          route('acknowledge-referral', 'cases/routes/acknowledgeReferral.tsx'),
          route('write-to-ministry', 'cases/routes/writeToMinistry.tsx'),
          route('extend-referral', 'cases/routes/extendReferral.tsx'),
          route('return-referral', 'cases/routes/returnReferral.tsx'),
          route('answer-referral', 'cases/routes/answerReferral.tsx'),
          route('direct', 'cases/routes/direct.tsx'),
          route('record-outside', 'cases/routes/recordOutside.tsx'),
          route('add-task', 'cases/routes/addTask.tsx'),
          route('finish-task', 'cases/routes/finishTask.tsx'),
          route('cancel-task', 'cases/routes/cancelTask.tsx'),
          route('link', 'cases/routes/link.tsx'),
          route('unlink', 'cases/routes/unlink.tsx'),
          route('add-source', 'cases/routes/addSource.tsx'),
          route('propose', 'cases/routes/propose.tsx'),
          route('merge', 'cases/routes/merge.tsx'),
          route('unmerge', 'cases/routes/unmerge.tsx'),
          route('note', 'cases/routes/note.tsx'),
          route('record-contact', 'cases/routes/recordContact.tsx'),
          route('ask-customer', 'cases/routes/askCustomer.tsx'),
          route('add-information', 'cases/routes/addInformation.tsx'),
          route('update-customer', 'cases/routes/updateCustomer.tsx'),
          route('delay', 'cases/routes/delay.tsx'),
          route('acknowledge', 'cases/routes/acknowledge.tsx'),
          route('answer', 'cases/routes/answer.tsx'),
          route('confirm', 'cases/routes/confirm.tsx'),
          route('withdraw', 'cases/routes/withdraw.tsx'),
          route('appeal', 'cases/routes/appeal.tsx'),
          route('close', 'cases/routes/close.tsx'),
        ]),
        route('passed-on/:reference', 'cases/routes/passedOn.tsx'),
        route('settings', 'desk/routes/settingsRoom.tsx', [
          index('desk/routes/settingsStart.tsx'),
          route('departments', 'desk/routes/departments.tsx'),
          route('partners', 'desk/routes/partners.tsx'),
          route('categories', 'cases/routes/categories.tsx'),
          route('lists/:list', 'cases/routes/choiceList.tsx'),
          route('rules', 'cases/routes/rules.tsx'),
          route('time', 'desk/routes/timeRoom.tsx', [
            index('deadlines/routes/year.tsx'),
            route('days', 'deadlines/routes/addDays.tsx'),
            route('confirm', 'deadlines/routes/confirmDays.tsx'),
            route('import', 'deadlines/routes/importDays.tsx'),
            route('week', 'deadlines/routes/week.tsx'),
            route('limits', 'deadlines/routes/limits.tsx'),
            route('ladder', 'deadlines/routes/ladder.tsx'),
            route('due', 'deadlines/routes/due.tsx'),
          ]),
        ]),
        route('*', 'desk/routes/notFound.ts'),
      ]),
    ]),
    // The place of partner officers; their guests by a signed link have the same pages of one case above.
    ...prefix('partner', [
      route('language', 'staff/routes/language.ts', { id: 'partner/staff/routes/language' }),
      route('cases/:reference/files/:id', 'portal/routes/partnerFile.ts'),
      layout('portal/routes/partnerLayout.tsx', [
        index('portal/routes/partnerStart.tsx'),
        route('preferences', 'staff/routes/preferences.tsx', { id: 'partner/staff/routes/preferences' }),
        route('people', 'staff/routes/people.tsx'),
        route('figures', 'reports/routes/scorecard.tsx'),
        route('cases/:reference', 'portal/routes/partnerCase.tsx'),
        ...partnerSteps('cases/:reference', ''),
        route('cases/:reference/pass', 'cases/routes/partnerPass.tsx'),
        route('*', 'portal/routes/notFound.ts', { id: 'partner/portal/routes/notFound' }),
      ]),
    ]),
  ]),
] satisfies RouteConfig

/** What a body can do with a case that it has, below the address of the case; a file that answers twice needs two ids. */
function partnerSteps(home: string, who: 'guest/' | ''): RouteConfigEntry[] {
  const step = (act: string, name: string) =>
    route(`${home}/${act}`, `cases/routes/${name}.tsx`, { id: `${who}cases/routes/${name}` })
  return [
    step('answer', 'partnerAnswer'),
    step('acknowledge', 'partnerAcknowledge'),
    step('write', 'partnerWrite'),
    step('extend', 'partnerExtend'),
    step('return', 'partnerReturn'),
  ]
}
