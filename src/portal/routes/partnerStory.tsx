import { BidiText } from '../../ui/bidiText.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { readPartnerCase } from './partnerReading.ts'

type Props = Pick<Awaited<ReturnType<typeof readPartnerCase>>, 'items' | 'texts' | 'files'> & {
  readonly home: string
}
type Item = Props['items'][number]

/** What the customer brought and what passed between the ministry and the body, the newest first. */
export function PartnerStory({ items, texts, files, home }: Props) {
  const t = useWords('portal')
  const language = useLanguage()
  return (
    <Timeline
      label={t('partner.case.story')}
      items={items
        .map((item) => ({
          key: String(item.version),
          at: item.at,
          title: t(`partner.item.${item.what}`, {
            officer: item.officer?.[language] ?? t('partner.somebody'),
          }),
          by: item.by?.[language],
          children: <Said item={item} texts={texts} files={files} home={home} />,
        }))
        .reverse()}
    />
  )
}

function Said({ item, texts, files, home }: Omit<Props, 'items'> & { item: Item }) {
  const t = useWords('portal')
  const text = item.text === null ? undefined : texts[item.text]
  return (
    <>
      {item.way && <p className="mb-2">{t(`partner.way.${item.way}`)}</p>}
      {item.dueAt && (
        <p className="mb-2">
          {t('partner.due')}: <Moment at={item.dueAt} hijri />
        </p>
      )}
      {item.solved !== null && (
        <p className="mb-2">{t(item.solved ? 'partner.solved' : 'partner.unsolved')}</p>
      )}
      {text && <Words {...text} />}
      <Files files={files.filter(({ id }) => item.files.includes(id))} home={home} />
    </>
  )
}

function Words({ subject, body }: { subject: string | null; body: string | null }) {
  const t = useWords('portal')
  return (
    <div className="card">
      {subject && (
        <p className="mb-2 font-strong" dir="auto">
          {subject}
        </p>
      )}
      {body === null ? <p className="text-muted">{t('case.erased')}</p> : <BidiText text={body} />}
    </div>
  )
}

function Files({ files, home }: Pick<Props, 'files' | 'home'>) {
  const t = useWords('portal')
  if (files.length === 0) return null
  return (
    <ul className="mt-2" aria-label={t('case.files')}>
      {files.map(({ id, name, scan }) => (
        <li key={id}>
          <a href={`${home}/files/${id}`} download>
            <bdi>{name}</bdi>
          </a>
          {scan === 'not-scanned' && <span className="text-small text-muted"> {t('case.notScanned')}</span>}
        </li>
      ))}
    </ul>
  )
}
