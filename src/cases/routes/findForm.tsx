import { Form, Link } from 'react-router'
import { kinds } from '../../deadlines/core/classes.ts'
import { Button } from '../../ui/button.tsx'
import { type Option, type OptionGroup, SelectField } from '../../ui/selectField.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { statuses } from '../core/case.ts'
import { withBelow } from '../core/tree.ts'
import { type Asked, filters } from './asked.ts'

/** What was retired is still looked for: cases have it. */
type Named = { readonly code: string; readonly name: string; readonly retired: boolean }
type FindFormProps = {
  readonly asked: Asked
  readonly tree: readonly (Named & { readonly parent: string | null })[]
  readonly units: readonly Named[]
}

/** The search box and the filters; all of it stands in the address, so that a list can be kept and passed on. */
export function FindForm({ asked, tree, units }: FindFormProps) {
  const t = useWords('cases')
  const label = useLabel()
  const field = (name: Exclude<keyof Asked, 'q'>) => ({
    name,
    value: asked[name],
    empty: t('lists.find.any'),
  })
  return (
    <Form key={JSON.stringify(asked)} className="mt-4 grid grid-cols-2 gap-x-4 lg:grid-cols-4">
      <div className="col-span-2 lg:col-span-4">
        <TextField
          name="q"
          type="search"
          label={t('lists.find.q')}
          hint={t('lists.find.hint')}
          value={asked.q}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <SelectField
        {...field('status')}
        label={t('field.status')}
        options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <SelectField
        {...field('kind')}
        label={t('field.kind')}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SelectField
        {...field('department')}
        label={t('field.department')}
        options={units.map((unit) => ({ value: unit.code, label: label(unit) }))}
      />
      <SelectField {...field('category')} label={t('field.category')} options={useWholeTree(tree)} />
      <p className="mb-6 col-span-2 flex flex-wrap gap-3 lg:col-span-4">
        <Button>{t('lists.find.send')}</Button>
        {filters.some((name) => asked[name] !== '') && (
          <Link to="/desk/cases" className="button button-quiet">
            {t('lists.find.clear')}
          </Link>
        )}
      </p>
    </Form>
  )
}

function useLabel(): (named: Named) => string {
  const t = useWords('cases')
  return ({ name, retired }) => (retired ? t('lists.find.retired', { name }) : name)
}

/** Each general category with its special ones below it, and itself as a choice for all of them. */
function useWholeTree(tree: FindFormProps['tree']): readonly (Option | OptionGroup)[] {
  const t = useWords('cases')
  const label = useLabel()
  return tree
    .filter(({ parent }) => parent === null)
    .map((general) => {
      const { code, name } = general
      const below = tree.filter((one) => one.code !== code && withBelow(tree, code).includes(one.code))
      const special = below.map((one) => ({ value: one.code, label: label(one) }))
      const whole = { value: code, label: t('lists.find.whole', { category: name }) }
      return special.length > 0
        ? { label: label(general), options: [whole, ...special] }
        : { value: code, label: label(general) }
    })
}
