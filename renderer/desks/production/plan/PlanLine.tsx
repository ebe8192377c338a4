import { useTranslation } from 'react-i18next'
import { DayField, NumberField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { LineField } from '#renderer/order-file/steps/confirm/LineField.tsx'
import { MovedNote } from '#renderer/order-file/steps/confirm/MovedNote.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { isUnpromised } from '#shared/rules/material-moved.ts'
import { countsIn, type MakingLine, makesCategory } from '#shared/rules/production-line.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { type CivilDate, daysBetween } from '#shared/values/civil-date.ts'
import { doubtOf, type LinePlan, type TypedPlan, typedOf } from './line-plans.ts'
import css from './Plan.module.css'

type Props = {
  readonly plan: LinePlan
  readonly lines: readonly MakingLine[]
  readonly today: CivilDate
  readonly onType: (lineId: string, patch: Partial<TypedPlan>) => void
}

/** Why nothing is proposed: R5.2 nobody has promised the material, R6.1 no line says that it makes such goods, or all are full. */
function noneBecause({ line, category, moved }: LinePlan, lines: readonly MakingLine[]) {
  if (isUnpromised(moved)) return 'unpromised'
  const counting = lines.filter((one) => countsIn(one, line.unit))
  if (counting.length === 0) return 'noLineOfUnit'
  return counting.some((one) => makesCategory(one, category)) ? 'nothingFits' : 'nobodyMakes'
}

/** One line of the order: what it asks, what fits first and why, and what production writes. */
export function PlanLine({ plan, lines, today, onType }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const { line, position, material, proposal, typed } = plan
  const type = (patch: Partial<TypedPlan>) => onType(line.id, patch)
  const doubt = doubtOf(plan, today)
  const says = (...codes: readonly string[]) =>
    doubt !== null && codes.includes(doubt) ? t(`plan.doubt.${doubt}`) : undefined
  const early = proposal && line.requestedDate ? daysBetween(proposal.scheduledDate, line.requestedDate) : null
  const isTaken =
    proposal !== null &&
    typed.productionDate === proposal.productionDate &&
    typed.scheduledDate === proposal.scheduledDate &&
    typed.productionLine === proposal.productionLine
  // Another production line has other free days: its own earliest stand at once.
  const chooseLine = (productionLine: string) => {
    const fits = plan.proposals.find((one) => one.productionLine === productionLine)
    type(fits ? typedOf(fits) : { productionLine })
  }
  return (
    <section className={css.line} aria-label={t('plan.line', { line: position })}>
      <h3>
        {t('plan.line', { line: position })} {line.productNumber}
        <span className={css.quiet}>
          {line.productName} {specificationOf(line)}
        </span>
      </h3>
      <MovedNote moved={plan.moved} />
      <div className={css.fields}>
        <NumberField
          label={t('plan.quantity', { unit: line.unit })}
          value={typed.quantity}
          onChange={(quantity) => type({ quantity })}
        />
        <LineField
          lines={lines}
          unit={line.unit}
          category={plan.category}
          standing={plan.standing}
          value={typed.productionLine}
          onChange={chooseLine}
        />
        <DayField
          label={t('plan.productionDate')}
          value={typed.productionDate}
          error={says('past', 'beforeMaterial')}
          onChange={(productionDate) => type({ productionDate })}
        />
        <DayField
          label={t('plan.scheduledDate')}
          value={typed.scheduledDate}
          error={says('backwards')}
          hint={says('afterRequested')}
          onChange={(scheduledDate) => type({ scheduledDate })}
        />
      </div>
      <div className={css.proposal}>
        {proposal === null ? (
          <p>{t(`plan.${noneBecause(plan, lines)}`, { category: plan.category, unit: line.unit })}</p>
        ) : (
          <>
            <b>
              {t('plan.proposal', {
                line: proposal.productionLine,
                from: text.day(proposal.productionDate),
                until: text.day(proposal.scheduledDate),
              })}
            </b>
            <ul>
              <li>
                <Icon name="tick" size={14} />
                {material ? t('plan.material', { date: text.day(material) }) : t('plan.noMaterial')}
              </li>
              <li>
                <Icon name="tick" size={14} />
                {t('plan.days', {
                  days: proposal.days.map((day) => `${text.day(day.date)} ${text.quantity(day.quantity)}`).join('、'),
                  unit: line.unit,
                })}
              </li>
              {early !== null && (
                <li data-tone={early < 0 ? 'late' : undefined}>
                  <Icon name={early < 0 ? 'warning' : 'tick'} size={14} />
                  {t(early < 0 ? 'plan.later' : 'plan.earlier', { count: Math.abs(early) })}
                </li>
              )}
            </ul>
            {!isTaken && (
              <ActionButton size="small" keyHint="↵" onClick={() => type(typedOf(proposal))}>
                {t('plan.take')}
              </ActionButton>
            )}
          </>
        )}
      </div>
    </section>
  )
}
