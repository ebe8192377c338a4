import { useTranslation } from 'react-i18next'
import css from './StageStrip.module.css'
import type { Stage } from './StatusTag.tsx'

interface Props {
  /** Stage and how many; the width of a cell grows with its count. */
  stages: readonly { stage: Stage; count: number }[]
  active?: Stage
  onPick: (stage: Stage | undefined) => void
}

/** The stages of all orders as one strip that filters the list below; pressing the active one lets it go. */
export function StageStrip({ stages, active, onPick }: Props) {
  const { t } = useTranslation('ui')
  return (
    <ul className={css.strip} aria-label={t('stage.strip')}>
      {stages.map(({ stage, count }) => (
        <li key={stage} className={css.item} style={{ flexGrow: count }}>
          <button
            type="button"
            className={css.cell}
            aria-pressed={active === stage}
            onClick={() => onPick(active === stage ? undefined : stage)}
          >
            <b className={css.count}>{count}</b>
            <span>{t(`stage.${stage}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
