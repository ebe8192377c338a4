import { useTranslation } from 'react-i18next'
import { joinClasses } from './join-classes.ts'
import { phases } from './phases.ts'
import type { StepKind } from './step-kinds.ts'
import css from './Ticks.module.css'

interface Props {
  /** The kinds of the 18 steps, in order. */
  kinds: readonly StepKind[]
  /** The current step is late: its bar is rust instead of accent. */
  late?: boolean
  /** A line under the bars (`第 9 步`). */
  caption?: boolean
}

/** The spine folded into one line of a list: 18 bars in groups of 3-3-3-3-6. */
export function Ticks({ kinds, late = false, caption = false }: Props) {
  const { t } = useTranslation('ui')
  const current = kinds.findIndex((kind) => kind === 'current') + 1
  const said = current > 0 ? t('ticks.at', { step: current, of: kinds.length }) : t('ticks.through')
  return (
    <span className={css.block}>
      <span className={css.ticks} role="img" aria-label={said}>
        {phases.map((phase) => (
          <span key={phase.name} className={css.group}>
            {kinds.slice(phase.from - 1, phase.to).map((kind, index) => (
              <i key={phase.from + index} className={joinClasses(css.bar, css[kind], late && css.late)} />
            ))}
          </span>
        ))}
      </span>
      {caption && current > 0 && <span className={css.caption}>{t('ticks.step', { step: current })}</span>}
    </span>
  )
}
