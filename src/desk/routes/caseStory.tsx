import type { CaseEventType } from '../../cases/core/events.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { BidiText } from '../../ui/bidiText.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useWords } from '../../ui/useWords.ts'
import { CaseFiles } from './caseFiles.tsx'
import type { ShownMessage, StoryItem } from './caseStoryReading.ts'
import { CaseText } from './caseText.tsx'

const tones: Partial<Record<CaseEventType, Tone>> = {
  NoteAdded: 'warning',
  ContactRecorded: 'warning',
  AnswerGiven: 'good',
  AnswerConfirmed: 'good',
  CaseClosed: 'good',
  AnswerRejected: 'danger',
  AppealReceived: 'danger',
  ReviewOpened: 'danger',
  InformationReceived: 'info',
  CaseRegistered: 'info',
}

/** Everything that happened, the newest first: what was said on the ground of whoever said it, and what was sent. */
export function CaseStory({ items }: { items: readonly StoryItem[] }) {
  const t = useWords('desk')
  return (
    <section aria-labelledby="story">
      <h2 id="story" className="mb-4 text-large">
        {t('case.story.title')}
      </h2>
      <Timeline
        label={t('case.story.title')}
        items={items.map((item) => ({
          key: String(item.version),
          at: item.at,
          title: item.title,
          by: item.by,
          tone: item.solved === false ? 'warning' : (tones[item.type] ?? 'neutral'),
          children: <Said {...item} />,
        }))}
      />
    </section>
  )
}

function Said({ details, dates, text, above, files, messages }: StoryItem) {
  const t = useWords('desk')
  const silent = [details, dates, files, messages].every(({ length }) => length === 0)
  if (silent && !text) return null
  return (
    <div className="space-y-2">
      {(details.length > 0 || dates.length > 0) && (
        <p className="text-small">
          {details.join(' · ')}
          {dates.map(({ what, at }, index) => (
            <span key={what}>
              {index + details.length > 0 && ' · '}
              {t(`case.story.${what}`)}: <Moment at={at} />
            </span>
          ))}
        </p>
      )}
      {above && <p className="text-small text-muted">{t('case.story.above')}</p>}
      {text && !above && <CaseText text={text} />}
      <CaseFiles files={files} />
      {messages.map((message) => (
        <Message key={message.id} {...message} />
      ))}
    </div>
  )
}

const messageTones: Record<ShownMessage['state'], Tone> = {
  waiting: 'neutral',
  sending: 'neutral',
  sent: 'good',
  failed: 'danger',
  unsure: 'warning',
}

/** A message that went or should go out because of this: its state at once, its words on opening it. */
function Message({
  purpose,
  channel,
  recipient,
  subject,
  body,
  state,
  problem,
  madeAt,
  sentAt,
}: ShownMessage) {
  const t = useWords('desk')
  const say = useWords('channels')
  return (
    <details className="disclosure">
      <summary className="text-small no-underline">
        <span className="underline underline-offset-4">
          {say(`purpose.${purpose}`)} · {say(`channel.${channel}`)}
        </span>
        <Badge tone={messageTones[state]}>{say(`state.${state}`)}</Badge>
      </summary>
      <p className="text-small">
        {recipient !== null && (
          <>
            {t('case.story.to')} <bdi dir="ltr">{recipient}</bdi> ·{' '}
          </>
        )}
        <Moment at={sentAt ?? madeAt} />
      </p>
      {problem && <p className="text-small text-danger">{say(`problem.${problem}`)}</p>}
      <div className="mt-2 border-s-4 border-line ps-4 text-small">
        {subject && <p className="font-strong">{subject}</p>}
        {body === null ? <p>{t('case.story.sealed')}</p> : <BidiText text={body} />}
      </div>
    </details>
  )
}
