import {
  FormDataParseError,
  MaxFilesExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { plainText } from '../language/core/digits.ts'
import { cutAt } from './cutBody.ts'

/**
 * What one form may carry: ten files of ten megabytes (2^20 bytes), told to people by `FileField`. Its texts together
 * have two megabytes, however the form comes; one that does not fit is left out.
 */
const formLimits = { files: 10, megabytes: 10, fields: 500 } as const

const megabyte = 2 ** 20
const fileBytes = formLimits.megabytes * megabyte
const textBytes = 2 * megabyte
const formBytes = formLimits.files * fileBytes + textBytes

/** Why a form could not be taken as it came; the words are `ui:form.<code>`. */
export type FormRefusal = 'too-large' | 'file-too-large' | 'too-many-files' | 'too-many-fields' | 'unreadable'

/** A file as the browser sent it. Name and type are what the sender claims: believe neither. */
export type FormFile = {
  readonly field: string
  readonly name: string
  readonly claimedType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type Form = {
  /** Every text by name, cleaned (`plainText`); the first where a name comes twice. What to show again. */
  readonly fields: Readonly<Record<string, string>>
  /** Every text with its name, in the order of the form. */
  readonly entries: readonly (readonly [name: string, text: string])[]
  /** All texts of one name, for a group of checkboxes. */
  readonly all: (name: string) => readonly string[]
  /** One text exactly as it came, for a password. */
  readonly raw: (name: string) => string
  readonly files: readonly FormFile[]
  /** Set when the form came but went past a limit: `fields` holds what could be read, `files` what was within. */
  readonly refused: FormRefusal | null
}

const read = new WeakMap<Request, Promise<Form>>()

/**
 * Reads the form that a page request carries, once: the second caller gets the same. Never throws for what the
 * sender did; what is too large, too many or broken is said by `refused`.
 */
export function readForm(request: Request): Promise<Form> {
  const known = read.get(request) ?? parse(request)
  read.set(request, known)
  return known
}

async function parse(request: Request): Promise<Form> {
  const files: FormFile[] = []
  let refused: FormRefusal | null = null
  const body = cutAt(request, formBytes, () => {
    refused = 'too-large'
  })
  const isMultipart = body.headers.get('content-type')?.startsWith('multipart/')
  const limits = {
    maxFileSize: formBytes,
    maxFiles: 100,
    maxParts: formLimits.fields,
    maxTotalSize: isMultipart ? formBytes + megabyte : textBytes,
  }
  try {
    const data = await parseFormData(body, limits, async (file) => {
      if (file.name === '' && file.size === 0) return
      if (file.size > fileBytes) refused ??= 'file-too-large'
      else if (files.length >= formLimits.files) refused ??= 'too-many-files'
      else
        files.push({
          field: file.fieldName,
          name: file.name,
          claimedType: file.type,
          bytes: await file.bytes(),
        })
    })
    return form(data, files, refused)
  } catch (error) {
    return form(new FormData(), [], refused ?? refusalOf(error))
  }
}

function form(data: FormData, files: readonly FormFile[], refused: FormRefusal | null): Form {
  const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  let room = textBytes
  const sent = texts.filter(([, text]) => {
    const fits = text.length <= room
    if (fits) room -= text.length
    return fits
  })
  const entries = sent.map(([name, text]) => [name, plainText(text)] as const)
  return {
    // Backwards, so that the first of one name stands in the end.
    fields: Object.fromEntries(entries.toReversed()),
    entries,
    all: (name) => entries.filter((entry) => entry[0] === name).map((entry) => entry[1]),
    raw: (name) => sent.find((entry) => entry[0] === name)?.[1] ?? '',
    files,
    refused: refused ?? (sent.length < texts.length ? 'too-large' : null),
  }
}

function refusalOf(error: unknown): FormRefusal {
  if (error instanceof MaxFilesExceededError) return 'too-many-files'
  if (error instanceof MaxPartsExceededError) return 'too-many-fields'
  if (error instanceof MaxTotalSizeExceededError) return 'too-large'
  if (error instanceof FormDataParseError) return 'unreadable'
  throw error
}
