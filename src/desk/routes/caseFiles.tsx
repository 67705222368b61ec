import { formatBytes } from '../../language/core/numbers.ts'
import { Badge } from '../../ui/badge.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { ShownFile } from './caseStoryReading.ts'

/** Files to be downloaded, with what the scan found; one with a virus is only named. */
export function CaseFiles({ files }: { files: readonly ShownFile[] }) {
  const t = useWords('desk')
  if (files.length === 0) return null
  return (
    <ul aria-label={t('case.files.title')} className="mt-2 space-y-1">
      {files.map((file) => (
        <li key={file.id}>
          <FileLine {...file} />
        </li>
      ))}
    </ul>
  )
}

function FileLine({ id, name, size, scan }: ShownFile) {
  const t = useWords('files')
  const language = useLanguage()
  if (scan === 'infected')
    return (
      <>
        <bdi>{name}</bdi> <Badge tone="danger">{t('infected')}</Badge>
      </>
    )
  return (
    <>
      <a href={`/desk/files/${id}`} download>
        <bdi>{name}</bdi>
      </a>{' '}
      <span className="text-small text-muted">
        {formatBytes(size, language)}
        {scan === 'not-scanned' && ` · ${t('notScanned')}`}
      </span>
    </>
  )
}
