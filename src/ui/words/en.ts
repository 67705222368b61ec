import { edit } from './edit.en.ts'

export const en = {
  site: 'Insat',
  skip: 'Skip to the content',
  menu: 'Menu',
  otherLanguage: 'العربية',
  signOut: 'Sign out',
  preferences: 'Your preferences',
  optional: '(optional)',
  choose: 'Choose',
  errors: {
    title: 'We could not continue. Correct the following, then send again',
    prefix: 'Error:',
  },
  edit,
  pager: { label: 'Pages of the list', next: 'Next', previous: 'Previous', first: 'Start' },
  files: {
    count_one: 'You can attach one file.',
    count_other: 'You can attach up to {{count}} files.',
    size: 'Each file can be up to {{megabytes}} MB.',
    kinds: 'Accepted kinds: {{kinds}}.',
    again: 'For your safety the browser does not keep files after an error, so please attach them again.',
  },
  form: {
    'too-large': 'What was sent is larger than we can take. Attach smaller or fewer files.',
    'file-too-large': 'One of the files is larger than {{megabytes}} MB. Choose a smaller file.',
    'too-many-files': 'There are more than {{count}} files. Attach fewer.',
    'too-many-fields': 'The form has more fields than expected. Open the page again and retry.',
    unreadable: 'We could not read what was sent. Please try again; nothing has been recorded yet.',
  },
  notFound: {
    title: 'We could not find this page',
    text: 'The address may be mistyped, or the page may no longer exist. If you copied the address, check that it is complete.',
  },
  forbidden: {
    title: 'This page is not open to you',
    text: 'You do not have permission to see this page. If you think that is wrong, contact the administrator.',
  },
  failed: {
    title: 'Sorry, something went wrong on our side',
    text: 'Your request was not completed because of a fault in the system. The fault has been recorded so that it can be fixed. Please try again shortly.',
  },
  tooMany: {
    title: 'Too many attempts in a short time',
    text: 'To protect the service, please wait a few minutes, then send again from here. What you typed is kept on this page and has not been recorded yet.',
  },
  busy: {
    title: 'We cannot take your files at this moment',
    text: 'A great deal is being sent to us at once. Please wait a few minutes, then send again from here. What you typed is kept on this page and has not been recorded yet.',
  },
  stale: {
    title: 'The form has not been sent yet',
    text: 'The page was open for a long time or in another window, so we could not be sure that it was you who sent it. What you typed is kept here, and nothing has been recorded yet; send it again from here.',
  },
  signedOut: {
    title: 'The form has not been sent yet',
    text: 'Your session ended before you sent it. Sign in on a new page, then come back here and send again. What you typed is kept on this page, and nothing has been recorded yet.',
    link: 'Sign in on a new page',
  },
  again: {
    files: 'The attached files were not kept; you can add them after sending.',
    send: 'Send again',
    reopen: 'Open the page again',
  },
  foreign: {
    title: 'This form was refused',
    text: 'The form came from another website. To protect you we accept forms from our own pages only. Open the page on our site and try again.',
  },
  home: 'Back to the start page',
  official: {
    stamp: 'Official government website',
    registered: 'Registered with the Digital Government Authority under number: {{number}}',
  },
} as const
