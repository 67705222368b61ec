import { acceptedKinds, fileLimits } from '../../files/core/accept.ts'
import { Badge } from '../../ui/badge.tsx'
import { FileField } from '../../ui/fileField.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextArea, type TextAreaProps } from '../../ui/textArea.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Channel } from '../core/terms.ts'
import type { Sent } from './sent.ts'
import { useStepFields } from './stepFields.ts'

type Readers = 'toCustomer' | 'toOutlets' | 'toPartner' | 'toMinistry' | 'internal' | 'customersWords'
const grounds = {
  toCustomer: 'info',
  toOutlets: 'info',
  toPartner: 'info',
  toMinistry: 'info',
  internal: 'warning',
  customersWords: 'neutral',
} as const
const looks = {
  toCustomer: '',
  toOutlets: '',
  toPartner: '',
  toMinistry: '',
  internal: 'rounded-md bg-warning-soft p-4 pb-px',
  customersWords: '',
} as const

/** Words, with who will read them said beside: what is internal stands on a ground of its own. */
export function StepText({ readers, ...props }: TextAreaProps & { readers: Readers }) {
  const t = useWords('cases')
  const hint = (
    <>
      <Badge tone={grounds[readers]}>{t(`action.${readers}`)}</Badge> {props.hint}
    </>
  )
  return (
    <div className={`mb-6 ${looks[readers]}`}>
      <TextArea {...props} hint={hint} />
    </div>
  )
}

export function StepFiles({ sent }: { sent: Sent | undefined }) {
  const t = useWords('cases')
  const { error } = useStepFields(sent).field('files')
  return (
    <FileField
      name="files"
      label={t('action.files')}
      optional
      limits={{ ...fileLimits, kinds: acceptedKinds, accept: '' }}
      afterError={sent?.hadFiles === true}
      error={error}
    />
  )
}

const customerChannels: readonly Channel[] = ['phone', 'counter', 'email', 'sms', 'letter', 'fax', 'social']

/** On which channel the customer said it, or was tried; the phone unless told otherwise. */
export function StepChannel({ sent, label }: { sent: Sent | undefined; label: string }) {
  const t = useWords('cases')
  const { field } = useStepFields(sent, { channel: 'phone' })
  const options = customerChannels.map((value) => ({ value, label: t(`channel.${value}`) }))
  return <SelectField {...field('channel')} label={label} options={options} empty={null} />
}
