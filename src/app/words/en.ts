import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'

export const en = {
  title: {
    '400': 'Not understood',
    '401': 'Token needed',
    '403': 'Not allowed',
    '404': 'Not found',
    '409': 'Refused',
    '413': 'Too large',
    '415': 'Kind of content not accepted',
    '422': 'Not valid',
    '500': 'Failed',
  },
  problem: {
    invalid: 'Some fields cannot be taken as they are.',
    'not-understood': 'We could not understand this request.',
    'not-json': 'The body is not JSON, or it is empty.',
    'json-needed': 'Send the body as JSON, with Content-Type: application/json.',
    'too-large': 'What was sent is larger than we can take.',
    'token-needed': 'Send a valid token: Authorization: Bearer insat_…',
    'nothing-here': 'There is nothing at this address.',
    'key-used-before': 'This Idempotency-Key was used for another request. Choose a new one.',
    failed: 'Something went wrong on our side. It was recorded; try again shortly.',
    'unknown-field': 'There is no field of this name.',
    'field-needed': 'This field is missing.',
    'wrong-type': 'The value is not of the kind that this field takes.',
    'wrong-form': 'The value is not written as this field needs it.',
    'too-long': 'The value is longer or larger than this field takes.',
    'too-short': 'The value is shorter or smaller than this field takes.',
    'not-a-page': 'This is not the `next` of a page.',
    'no-such-file': 'There is no such file, or it belongs to another case.',
    'file-empty': 'The file is empty.',
    'file-too-large': 'The file is larger than we can take.',
    'file-type-refused': 'We do not take files of this kind.',
  },
} satisfies SameWords<typeof ar>
