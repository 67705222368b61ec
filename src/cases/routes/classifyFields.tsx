import type { ReactNode } from 'react'
import { complexities, importances } from '../../deadlines/core/classes.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { CheckboxGroup, RadioGroup } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { jurisdictions, procedures } from '../core/terms.ts'
import { type Category, categoryOptions } from './categoryOptions.ts'
import type { Sent } from './sent.ts'
import { useStepFields } from './stepFields.ts'
import { StepText } from './stepParts.tsx'

type Props = {
  readonly tree: readonly Category[]
  readonly officers: readonly { readonly id: string; readonly name: BothLanguages }[]
  readonly named: readonly string[]
  readonly causes: {
    readonly list: readonly { readonly code: string; readonly name: BothLanguages }[]
    readonly given: readonly string[]
  }
  readonly proposed: Readonly<Record<string, string | null>>
  readonly sent: Sent | undefined
  /** Stands in place of the choice of importance, for whoever has none. */
  readonly children: ReactNode
}

export function ClassifyFields({ tree, officers, named, causes, proposed, sent, children }: Props) {
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(sent, proposed)
  return (
    <>
      <SelectField
        {...field('category')}
        label={t('field.category')}
        options={categoryOptions(tree, language)}
      />
      <div className="grid gap-x-8 lg:grid-cols-2">
        <RadioGroup
          {...field('complexity')}
          label={t('field.complexity')}
          inline
          options={complexities.map((value) => ({ value, label: t(`complexity.${value}`) }))}
        />
        {children || (
          <RadioGroup
            {...field('importance')}
            label={t('field.importance')}
            inline
            options={importances.map((value) => ({ value, label: t(`importance.${value}`) }))}
          />
        )}
      </div>
      <RadioGroup
        {...field('procedure')}
        label={t('field.procedure')}
        inline
        options={procedures.map((value) => ({ value, label: t(`procedure.${value}`) }))}
      />
      <RadioGroup
        {...field('jurisdiction')}
        label={t('field.jurisdiction')}
        options={jurisdictions.map((value) => ({ value, label: t(`jurisdiction.${value}`) }))}
      />
      {causes.list.length > 0 && <Causes causes={causes} sent={sent} />}
      <Named officers={officers} ticked={sent ? (sent.values.named ?? []) : named} />
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.classify.text')}
        hint={t('action.classify.textHint')}
        optional
        rows={3}
      />
    </>
  )
}

/** Why the customer complains (guide 5.1); none has to be given. */
function Causes({ causes: { list, given }, sent }: Pick<Props, 'causes' | 'sent'>) {
  const t = useWords('cases')
  const language = useLanguage()
  const { field, all } = useStepFields(sent)
  return (
    <>
      <input type="hidden" name="asksCauses" value="yes" />
      <CheckboxGroup
        {...field('causes')}
        label={t('field.causes')}
        hint={t('action.classify.causesHint')}
        optional
        inline
        values={sent ? all('causes') : given}
        options={list.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
    </>
  )
}

/** Seldom needed and long, so it is opened only on demand, or where somebody is named. */
function Named({ officers, ticked }: { officers: Props['officers']; ticked: readonly string[] }) {
  const t = useWords('cases')
  const language = useLanguage()
  return (
    <Disclosure summary={t('action.classify.namedOpen')} open={ticked.length > 0}>
      <CheckboxGroup
        name="named"
        label={t('field.named')}
        hint={t('action.classify.namedHint')}
        values={ticked}
        options={officers.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
    </Disclosure>
  )
}
