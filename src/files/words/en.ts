import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'

export const en = {
  notScanned: 'Not scanned for viruses',
  infected: 'Has a virus, so it cannot be downloaded',
  refusal: {
    'file-empty': 'One of the files is empty. Choose it again or leave it out.',
    'file-too-large': 'One of the files is larger than {{megabytes}} MB. Choose a smaller file.',
    'file-type-refused': 'One of the files is of a kind that we do not take. Send it as a picture or PDF.',
  },
} satisfies SameWords<typeof ar>
