import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'
import { lists } from './lists.en.ts'

export const en = {
  signIn: {
    title: 'Sign in to the staff desk',
    email: 'Email address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten your password? Ask the administrator for a new one.',
    signedOut: 'You have signed out of the staff desk.',
  },
  preferences: {
    title: 'Your preferences',
    lead: 'Kept with your account, so that you find them on every device.',
    dates: 'How would you like dates?',
    datesHint: 'On every page of the desk. What reaches customers stays as it is.',
    notChosen: 'Not chosen yet: dates are Gregorian, with the Hijri day beside what is due.',
    gregorian: 'Gregorian',
    hijri: 'Hijri (Umm al-Qura)',
    both: 'Both, side by side',
    example: 'For example: {{date}}',
    send: 'Save',
    saved: 'Your preferences are saved.',
  },
  waitMinutes_one: 'There were too many wrong tries. Wait one minute, then try again.',
  waitMinutes_other: 'There were too many wrong tries. Wait {{count}} minutes, then try again.',
  lists,
  error: {
    'wrong-sign-in': 'The email address or the password is not right. Check both and try again.',
    'email-needed': 'Enter your email address.',
    'email-not-valid': 'The email address is not right. Write it like name@example.com.',
    'password-needed': 'Enter your password.',
    'password-too-short': 'The password is short. Choose twelve characters or more.',
    'password-too-long': 'The password is longer than we can take. Shorten it.',
    'name-needed': 'Enter the name in Arabic and in English.',
    'name-too-long': 'The name is longer than we can take. Shorten it.',
    'role-needed': 'Choose at least one role.',
    'no-such-role': 'There is no role of this name.',
    'department-needed': 'A specialist belongs to at least one department. Choose it.',
    'no-such-department': 'There is no department with this code, or it is no longer used.',
    'no-such-partner': 'There is no partner with this code, or it is no longer used.',
    'partner-and-role': 'The role of a partner officer and the partner go together.',
    'partner-alone': 'A partner officer holds no other role in the ministry.',
    'phone-not-valid': 'Write the phone number in digits, like 0112345678.',
    'coordinator-of-partner':
      'A coordinator is an officer of a partner, so the role goes together with the role of a partner officer.',
    'keeper-and-role': 'A tip keeper holds another role beside this one, which decides what cases they see.',
    'email-taken': 'This email address has an account already.',
    'no-such-account': 'There is no active account with this email address.',
  },
} satisfies SameWords<typeof ar>
