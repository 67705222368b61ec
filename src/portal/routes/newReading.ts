import { type Registration, registrationSchema } from '../../cases/core/registration.schema.ts'
import type { OpenKind } from '../../cases/core/terms.ts'
import { keepUpload } from '../../files/store/handle.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { firstProblems } from '../../ui/fieldErrors.ts'
import type { Form } from '../../ui/readForm.ts'

export type Problems = Readonly<Record<string, string>>

/** What the website's form of that kind brings, or what is wrong with it, all at once: codes by field. */
export async function readNew(
  context: Context,
  form: Form,
  language: Language,
  kind: OpenKind,
): Promise<Registration | { problems: Problems }> {
  const { fields } = form
  const anonymous = kind === 'tip' && fields.author === 'anonymous'
  const parsed = registrationSchema.safeParse({
    kind,
    channel: 'website',
    language: fields.language || language,
    subject: fields.subject,
    text: fields.text ?? '',
    category: fields.category,
    remedy: fields.remedy,
    urgent: fields.urgent === 'yes',
    // Whatever stands in fields that were hidden: nothing of it is kept.
    customer: anonymous
      ? null
      : {
          name: fields.name,
          phone: fields.phone,
          email: fields.email,
          id_number: fields.id_number,
          preferred_channel: fields.preferred_channel || null,
          needs: form.all('needs'),
        },
  })
  const problems = {
    ...(fields.subject ? {} : { subject: 'subject-needed' }),
    ...(fields.phone || fields.email || anonymous ? {} : { phone: 'contact-needed' }),
    ...(kind === 'tip' && !authors.some((one) => one === fields.author) && { author: 'choose-author' }),
    ...(parsed.success ? {} : firstProblems(parsed.error.issues)),
    ...(form.refused && { files: form.refused }),
  }
  if (!parsed.success || Object.keys(problems).length > 0) return { problems: inFormOrder(problems) }
  const kept = await keepFiles(context, form)
  return 'problems' in kept ? kept : { ...parsed.data, attachments: kept.ids }
}

const authors = ['anonymous', 'named']
const formOrder = [
  ...['subject', 'text', 'category', 'remedy', 'files', 'author'],
  ...['name', 'phone', 'email', 'id_number'],
]

function inFormOrder(problems: Problems): Problems {
  const place = (field: string) => (formOrder.includes(field) ? formOrder.indexOf(field) : formOrder.length)
  return Object.fromEntries(Object.entries(problems).sort(([a], [b]) => place(a) - place(b)))
}

/** Keeps the files of a form that is right in everything else; the first that is refused says why. */
export async function keepFiles(
  context: Context,
  form: Form,
): Promise<{ ids: string[] } | { problems: Problems }> {
  const ids: string[] = []
  for (const { name, claimedType, bytes } of form.files) {
    const kept = await keepUpload(context, { name, claimedType, bytes })
    if ('refused' in kept) return { problems: { files: kept.refused } }
    ids.push(kept.id)
  }
  return { ids }
}
