import {
  FormDataParseError,
  MaxFilesExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { plainText } from '../language/core/digits.ts'
import { cutAt } from './cutBody.ts'
import { type BodyRoom, fileBytes, formBytes, formLimits, textBytes } from './formLimits.ts'

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
  /** Set when the form came but went past a limit: `fields` holds what could be read, `files` those that came whole. */
  readonly refused: FormRefusal | null
  /** Whether a part was dropped because too much was coming in at once: to be sent again, not to be taken. */
  readonly isBusy: boolean
}

const read = new WeakMap<Request, Promise<Form>>()

/** For texts alone: what a form has whose first reader said nothing else. */
const roomForTexts: BodyRoom = { limit: textBytes, over: 'too-large', take: () => true }

/**
 * Reads the form that a page request carries, once: the second caller gets the same, so the first (`formGuard`) says
 * how much room there is for it. Never throws for what the sender did; what is too large, too many or broken is said
 * by `refused`.
 */
export function readForm(request: Request, room: BodyRoom = roomForTexts): Promise<Form> {
  const known = read.get(request) ?? parse(request, room)
  read.set(request, known)
  return known
}

const parserLimits = {
  maxFileSize: formBytes,
  maxFiles: 100,
  maxParts: formLimits.fields,
  // What was cut is within the limits already.
  maxTotalSize: 2 * formBytes,
}

async function parse(request: Request, room: BodyRoom): Promise<Form> {
  const files: FormFile[] = []
  let refused: FormRefusal | null = null
  let cut: BodyRoom['over'] | null = null
  // The last file of a body that was cut is a part of one; it is refused, so the others are held for nothing.
  const body = cutAt(request, room, (why) => {
    refused = 'too-large'
    cut = why
    files.length = 0
  })
  try {
    const data = await parseFormData(body, parserLimits, async (file) => {
      if (cut || (file.name === '' && file.size === 0)) return
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
    return { ...form(data, files, refused), isBusy: cut === 'busy' }
  } catch (error) {
    return { ...form(new FormData(), [], refused ?? refusalOf(error)), isBusy: cut === 'busy' }
  }
}

function form(data: FormData, files: readonly FormFile[], refused: FormRefusal | null): Omit<Form, 'isBusy'> {
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
