import { type FormEvent, useState } from 'react'
import type { Kind } from '../../deadlines/core/classes.ts'
import { officersInService } from '../../staff/store/queries/officers.ts'
import { maySetImportance } from '../core/policy.ts'
import { categories, choices } from '../store/queries/categories.ts'
import { codeNames } from '../store/queries/codeNames.ts'
import type { Route } from './+types/classify.ts'
import { ClassifyFields } from './classifyFields.tsx'
import { FixedImportance } from './fixedImportance.tsx'
import { openStep, takeStep } from './step.ts'
import { StepForm } from './stepForm.tsx'

/** The kinds in which somebody is dissatisfied, for a cause. */
const complains: readonly Kind[] = ['complaint', 'media']

/** Classifies by service, complexity, importance and procedure, and names officers whom the case is about (guide 5.1.9, 5.1.6). */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat, rules, officer } = await openStep(args, 'classify')
  const { category, complexity, importance, procedure, jurisdiction, named, causes } = state
  const [tree, officers, list, names] = await Promise.all([
    categories(insat.db),
    officersInService(insat.db),
    complains.includes(state.kind) ? choices(insat.db, 'cause') : [],
    codeNames(insat.db, causes),
  ])
  // A cause that was given before it was retired can be kept.
  const retired = [...names.values()].filter(({ code }) => !list.some((one) => one.code === code))
  return {
    step,
    proposed: { category, complexity, importance, procedure: procedure ?? 'treatment', jurisdiction },
    named,
    causes: { list: [...list, ...retired].map(({ code, name }) => ({ code, name })), given: causes },
    isFirst: procedure === null,
    setsImportance: maySetImportance(rules.policy, officer),
    tree,
    officers: officers.map(({ id, name }) => ({ id, name })),
  }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'classify', ({ fields, all }) => ({
    category: fields.category ?? '',
    complexity: fields.complexity,
    importance: fields.importance ?? null,
    procedure: fields.procedure,
    jurisdiction: fields.jurisdiction,
    named: all('named'),
    causes: fields.asksCauses ? all('causes') : null,
    text: fields.text ?? '',
  }))
}

export default function Classify({ loaderData, actionData }: Route.ComponentProps) {
  const { step, tree, setsImportance, isFirst, ...rest } = loaderData
  const { category, importance } = rest.proposed
  const [chosen, setChosen] = useState(actionData?.values.category?.[0] ?? category)
  const ofChosen = tree.find(({ code }) => code === chosen)?.importance
  /** A new category brings the complexity and importance that the ministry set for it. */
  const propose = (event: FormEvent<HTMLFieldSetElement>) => {
    const { name, value, form } = event.target as unknown as HTMLSelectElement
    const found = name === 'category' && tree.find(({ code }) => code === value)
    if (!found || !form) return
    setChosen(value)
    choose(form, 'complexity', found.complexity)
    choose(form, 'importance', found.importance)
  }
  return (
    <StepForm type="classify" step={step} sent={actionData}>
      <fieldset className="contents" onChange={propose}>
        <ClassifyFields tree={tree} {...rest} sent={actionData}>
          {!setsImportance && (
            <FixedImportance value={isFirst && chosen !== category ? ofChosen : importance} />
          )}
        </ClassifyFields>
      </fieldset>
    </StepForm>
  )
}

function choose(form: HTMLFormElement, name: string, value: string): void {
  const buttons = form.elements.namedItem(name)
  if (buttons instanceof RadioNodeList) buttons.value = value
}
