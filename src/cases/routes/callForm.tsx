import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PhoneField, TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { openKinds } from '../core/terms.ts'
import type { CategoryRow } from '../store/queries/categories.ts'
import { CallEnding } from './callEnding.tsx'
import { CallersPanel } from './callersPanel.tsx'
import type { Callers } from './callersReading.ts'
import { type CallFields, type Sent, useCallFields } from './callFields.ts'
import { CallMatter } from './callMatter.tsx'
import { CallMore } from './callMore.tsx'
import { useCallers } from './useCallers.ts'
import { useOnce } from './useOnce.ts'

type CallFormProps = {
  /** Departments are their names here. */
  readonly tree: readonly CategoryRow[]
  /** Whether the officer may set another importance than the category proposes. */
  readonly setsImportance: boolean
  readonly callers: Callers | null
  readonly sent: Sent | undefined
  /** Makes the same form sent twice one case. */
  readonly number: string
  /** Makes it one pass-phrase, too, where it is an anonymous tip. */
  readonly seed: string
}

/**
 * One screen, by the keyboard alone: it opens in the phone number; Enter goes on from there; Ctrl + Enter registers.
 * Without script Enter looks up the caller, and never registers by accident, because that is the first button.
 */
export function CallForm({ tree, setsImportance, callers: known, sent, number, seed }: CallFormProps) {
  const t = useWords('cases')
  const language = useLanguage()
  const { form, callers, looking, choose, look } = useCallers(sent?.callers ?? known)
  const only = known?.callers.length === 1 ? known.callers[0] : undefined
  const proposed = {
    ...{ kind: 'complaint', channel: 'phone', end: 'refer' },
    language: only?.language ?? language,
    phone: known?.typed ?? '',
    name: only?.name ?? '',
  }
  const { field, wrong, errors } = useCallFields(sent, proposed)
  const [code, setCode] = useState(sent?.values.category)
  const category = tree.find((one) => one.code === code)
  const once = useOnce()
  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="group mt-6 gap-x-8 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]"
      onSubmit={once}
      onKeyDown={byKeyboard}
      onBlur={({ target }) => isField(target, 'phone') && look(target.value)}
      onChange={({ target }: FormEvent) => isField(target, 'category') && setCode(target.value)}
    >
      <CsrfField />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="seed" value={sent?.values.seed ?? seed} />
      <div className="min-w-0">
        <ErrorSummary errors={errors} />
        <Who field={field} focus={wrong.length > 0 ? null : field('phone').value ? 'name' : 'phone'} />
        <CallMatter field={field} tree={tree} category={category} setsImportance={setsImportance} />
      </div>
      {/* Its links come after what is typed in every call, and before the endings that they add to. */}
      <div className="max-lg:mb-6 lg:row-span-2">
        <CallersPanel callers={callers} looking={looking} choose={choose} />
      </div>
      <div className="min-w-0">
        <CallMore field={field} ticked={sent?.needs ?? []} />
        <CallEnding
          field={field}
          department={category?.department}
          open={callers?.callers.flatMap(({ cases }) => cases) ?? []}
        />
        <Button name="take" value="yes">
          {t('call.send')}
        </Button>
      </div>
    </form>
  )
}

/** Who it is and what brings them; the usual answers are given already. */
function Who({ field, focus }: CallFields & { focus: 'phone' | 'name' | null }) {
  const t = useWords(['cases', 'customers'])
  const choice = (value: string, label: string) => ({ value, label })
  return (
    <>
      <div className="flex flex-wrap gap-x-10">
        <RadioGroup
          {...field('kind')}
          label={t('cases:field.kind')}
          inline
          options={openKinds.map((kind) => ({
            ...choice(kind, t(`cases:kind.${kind}`)),
            hint: t(`cases:kindIs.${kind}`),
          }))}
        />
        <RadioGroup
          {...field('channel')}
          label={t('cases:call.channel')}
          inline
          options={(['phone', 'counter'] as const).map((way) => choice(way, t(`cases:channel.${way}`)))}
        />
        <RadioGroup
          {...field('language')}
          label={t('cases:call.language')}
          inline
          options={(['ar', 'en'] as const).map((code) => choice(code, t(`customers:language.${code}`)))}
        />
      </div>
      <p className="mb-4 hidden text-small group-has-[input[value=tip]:checked]:block">
        {t('cases:call.anonymous')}
      </p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <div>
          <PhoneField
            {...field('phone')}
            label={t('cases:call.phone')}
            autoComplete="off"
            autoFocus={focus === 'phone'}
          />
          <FindButton />
        </div>
        <TextField
          {...field('name')}
          label={t('cases:call.name')}
          autoComplete="off"
          autoFocus={focus === 'name'}
        />
      </div>
    </>
  )
}

/** For a browser without script, and the button that Enter means; with script the caller is looked up by itself. */
function FindButton() {
  const t = useWords('cases')
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return (
    <Button look="secondary" name="find" value="yes" className={scripted ? 'hidden!' : '-mt-3 mb-6'}>
      {t('call.find')}
    </Button>
  )
}

function byKeyboard(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter') return
  const form = event.currentTarget
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    form.requestSubmit(form.elements.namedItem('take') as HTMLButtonElement)
  } else if (isField(event.target, 'phone') || isField(event.target, 'name')) {
    event.preventDefault()
    const next = form.elements.namedItem(isField(event.target, 'phone') ? 'name' : 'text')
    if (next instanceof HTMLElement) next.focus()
  }
}

function isField(target: EventTarget, name: string): target is HTMLInputElement | HTMLSelectElement {
  return 'name' in target && target.name === name
}
