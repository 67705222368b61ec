import type { CustomerItem } from '../../cases/core/customerStory.ts'
import type { StoryText } from '../../cases/store/queries/caseStory.ts'
import { BidiText } from '../../ui/bidiText.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useWords } from '../../ui/useWords.ts'

type Names = Readonly<Record<string, { readonly ar: string; readonly en: string }>>
type OwnFile = { readonly id: string; readonly name: string; readonly scan: string }
type Props = {
  readonly items: readonly CustomerItem[]
  readonly texts: Readonly<Record<string, StoryText>>
  readonly departments: Names
  readonly partners: Names
  readonly files: readonly OwnFile[]
  readonly home: string
}

/** What has happened so far, the newest first, with what was said. */
export function OwnStory({ items, texts, departments, partners, files, home }: Props) {
  const t = useWords('portal')
  const language = useLanguage()
  return (
    <Timeline
      label={t('case.story')}
      items={items
        .map((item, index) => ({
          key: String(index),
          at: item.at,
          title:
            item.kind && item.kind !== 'media'
              ? t(`kinds.${item.kind}.changed`)
              : t(`item.${item.what}`, {
                  department: (item.department && departments[item.department]?.[language]) ?? '',
                  partner: (item.partner && partners[item.partner]?.[language]) ?? '',
                }),
          tone:
            item.what === 'solved' || item.what === 'confirmed' ? ('good' as const) : ('neutral' as const),
          children: (
            <Said item={item} text={item.text ? texts[item.text] : undefined} files={files} home={home} />
          ),
        }))
        .reverse()}
    />
  )
}

function Said({
  item,
  text,
  files,
  home,
}: {
  item: CustomerItem
  text: StoryText | undefined
  files: readonly OwnFile[]
  home: string
}) {
  const t = useWords('portal')
  const own = files.filter(({ id }) => item.files.includes(id))
  return (
    <>
      {text && (
        <div className="card">
          {text.subject && (
            <p className="mb-2 font-strong" dir="auto">
              {text.subject}
            </p>
          )}
          {text.body === null ? (
            <p className="text-muted">{t('case.erased')}</p>
          ) : (
            <BidiText text={text.body} />
          )}
        </div>
      )}
      {item.what !== 'registered' && item.dueAt && (
        <p className="mt-2">
          {t('item.newDue')}: <Moment at={item.dueAt} hijri />
        </p>
      )}
      {own.length > 0 && (
        <ul className="mt-2" aria-label={t('case.files')}>
          {own.map(({ id, name, scan }) => (
            <li key={id}>
              <a href={`${home}/files/${id}`} download>
                <bdi>{name}</bdi>
              </a>
              {scan === 'not-scanned' && (
                <span className="text-small text-muted"> {t('case.notScanned')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
