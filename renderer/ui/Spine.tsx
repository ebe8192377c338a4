import { useTranslation } from 'react-i18next'
import { joinClasses } from './join-classes.ts'
import { phases } from './phases.ts'
import css from './Spine.module.css'
import { StepMarker } from './StepMarker.tsx'
import type { StepKind } from './step-kinds.ts'

export interface SpineStep {
  number: number
  name: string
  kind: StepKind
  /** Whose seal it is, for a signed or stale step. */
  signer?: string
  /** How it went or what is wrong: `15/15`, `第 3 行已失效`, `等客户`, `2 项未解开`, why it does not apply. */
  note?: string
  /** When it was done (`11-13 09:12`), or how long one has waited (`已 28 小时`). */
  time?: string
  /** The note for narrow screens, where who and when have to go (`失效`, `2 未解`). */
  shortNote?: string
}

interface Props {
  steps: readonly SpineStep[]
  /** The step whose form lies open; without one the current step. */
  open?: number
  onOpen: (step: number) => void
}

/** The bound edge of the file: 18 steps in five phases, each with its marker, and who or what it waits for. */
export function Spine({ steps, open, onOpen }: Props) {
  const { t } = useTranslation('ui')
  const current = steps.find((step) => step.kind === 'current')?.number ?? 0
  return (
    <nav className={css.spine} aria-label={t('spine.label')}>
      <ol className={css.phases}>
        {phases.map((phase) => {
          const rows = steps.slice(phase.from - 1, phase.to)
          const here = current >= phase.from && current <= phase.to
          return (
            <li key={phase.name} className={joinClasses(css.phase, here && css.here)} style={{ flexGrow: rows.length }}>
              <span className={css.word}>{t(`phase.${phase.name}`)}</span>
              <ol className={css.steps} start={phase.from}>
                {rows.map((step) => (
                  <li key={step.number} className={joinClasses(css.step, css[step.kind])}>
                    <StepRow step={step} open={open === step.number} onOpen={onOpen} />
                  </li>
                ))}
              </ol>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function StepRow({ step, open, onOpen }: { step: SpineStep; open: boolean; onOpen: (step: number) => void }) {
  const { t } = useTranslation('ui')
  return (
    <button
      type="button"
      className={joinClasses(css.row, open && css.open)}
      aria-current={step.kind === 'current' ? 'step' : undefined}
      aria-pressed={open}
      onClick={() => onOpen(step.number)}
    >
      <span className={css.number}>{step.number}</span>
      <span className={css.thread}>
        <StepMarker number={step.number} kind={step.kind} signer={step.signer} />
      </span>
      <span className={css.name}>{step.name}</span>
      <span className="visually-hidden">{t(`step.${step.kind}`, { name: step.signer ?? '' })}</span>
      {step.shortNote && <span className={css.shortNote}>{step.shortNote}</span>}
      <span className={css.facts}>
        {step.note && <span className={css.note}>{step.note}</span>}
        {step.time && <span className={css.time}>{step.time}</span>}
      </span>
    </button>
  )
}
