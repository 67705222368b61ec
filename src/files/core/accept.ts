/** What one person may attach at a time; told on every form before anything is sent. */
export const fileLimits = { count: 10, megabytes: 10 } as const

/** So long an upload waits for a case to take it; then it is removed. */
export const uploadHours = 48

/** Types that can do no more than be looked at or printed, by what their bytes are. Anything else is refused. */
const accepted: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'image/gif': 'GIF',
  'image/tiff': 'TIFF',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'audio/mpeg': 'MP3',
  'audio/mp4': 'M4A',
  'audio/x-m4a': 'M4A',
  'audio/ogg': 'OGG',
  'audio/wav': 'WAV',
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
  'text/plain': 'TXT',
}

/** The kinds as a form names them: `JPG, PNG, PDF …`. */
export const acceptedKinds = [...new Set(Object.values(accepted))].join(', ')

export type FileRefusal = 'file-empty' | 'file-too-large' | 'file-type-refused'

/** Why a file cannot be taken from a person, by its size and by the type that its bytes show. */
export function refusalOf(size: number, type: string): FileRefusal | null {
  if (size === 0) return 'file-empty'
  if (size > fileLimits.megabytes * 2 ** 20) return 'file-too-large'
  return type in accepted ? null : 'file-type-refused'
}

/** A name that is safe on every disk and in every header: no paths, no control or direction characters, at most 120 long. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim()
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 ? clean.slice(dot).slice(0, 12) : ''
  return `${(dot > 0 ? clean.slice(0, dot) : clean).slice(0, 108)}${ending}` || 'file'
}
