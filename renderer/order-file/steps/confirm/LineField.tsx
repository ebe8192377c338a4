import { useTranslation } from 'react-i18next'
import { PickField } from '#renderer/app/forms/fields.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { countsIn, lineProblem, type MakingLine, makesCategory } from '#shared/rules/production-line.ts'
import css from './LineField.module.css'

type Props = {
  readonly lines: readonly MakingLine[]
  /** What is to be made: its unit, and its category where it has one. */
  readonly unit: string
  readonly category: string
  /** The line on which it stands already; null where it stands on none. */
  readonly standing: string | null
  readonly value: string
  readonly onChange: (productionLine: string) => void
}

/** R6.1 on which production line: those that make such goods first, another one with a warning, one of another unit not at all. */
export function LineField({ lines, unit, category, standing, value, onChange }: Props) {
  const { t } = useTranslation('production')
  const saidOf = (line: MakingLine): string => {
    if (!countsIn(line, unit)) return t('choice.otherUnit', { line: line.name, unit: line.unit })
    return makesCategory(line, category) ? line.name : t('choice.other', { line: line.name, category })
  }
  const rank = (line: MakingLine): number => (countsIn(line, unit) ? Number(!makesCategory(line, category)) : 2)
  const options = lines
    .toSorted((a, b) => rank(a) - rank(b))
    .map((line) => ({
      value: line.name,
      name: line.name,
      label: saidOf(line),
      disabled: lineProblem([line], { unit, standing }) !== null,
    }))
  const chosen = lines.find((one) => one.name === value)
  const isForeign = chosen !== undefined && !makesCategory(chosen, category)
  const problem = value === '' || lines.length === 0 ? null : lineProblem(chosen ? [chosen] : [], { unit, standing })
  const warning = problem
    ? t(`plan.doubt.${problem}`)
    : isForeign && t('choice.warning', { line: chosen.name, category })
  return (
    <PickField
      label={t('plan.productionLine')}
      value={value}
      options={options}
      hint={
        warning && (
          <span className={css.warning} role="note">
            <Icon name="warning" size={14} />
            {warning}
          </span>
        )
      }
      onChange={onChange}
    />
  )
}
