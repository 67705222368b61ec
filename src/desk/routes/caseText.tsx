import { BidiText } from '../../ui/bidiText.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { ShownText } from './caseStoryReading.ts'

const grounds: Record<ShownText['whose'], string> = {
  internal: 'border-warning bg-warning-soft',
  customer: 'border-line-strong bg-surface',
  ministry: 'border-brand bg-brand-soft',
}

/** Words of the case on the ground of whoever said them; what is internal says so, too. */
export function CaseText({ text: { subject, body, whose } }: { text: ShownText }) {
  const say = useWords('cases')
  return (
    <div className={`rounded-md border border-s-4 p-4 ${grounds[whose]}`}>
      {whose === 'internal' && (
        <p className="mb-2 text-small font-strong text-warning">{say('action.internal')}</p>
      )}
      {subject && (
        <p className="mb-2 font-strong" dir="auto">
          {subject}
        </p>
      )}
      {body === null ? <p className="text-muted">{say('erasedText')}</p> : <BidiText text={body} />}
    </div>
  )
}
