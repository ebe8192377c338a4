import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import css from './MarkBar.module.css'
import type { MarkTools } from './mark-tools.ts'
import type { PageMark } from './page-rect.ts'
import type { MarkMode } from './use-marking.ts'

interface Props {
  tools: MarkTools
  mode: MarkMode
  strong: PageMark | null
  onByKeys: () => void
  onCloser: () => void
}

/** Says what a rectangle would belong to, and what can be done with the one of the field at hand. */
export function MarkBar({ tools, mode, strong, onByKeys, onCloser }: Props) {
  const { t } = useTranslation('viewer')
  const { target } = tools
  const hint =
    target === null
      ? t('mark.choose')
      : mode === 'mouse'
        ? t('mark.draw', { item: target })
        : mode === 'keys'
          ? t('mark.keysHint')
          : t(strong ? 'mark.readHere' : 'mark.notYet', { item: target })
  return (
    <div className={css.bar}>
      <span role="status">{hint}</span>
      <span className={css.tools}>
        {strong && (
          <>
            <ActionButton kind="link" size="small" onClick={onCloser}>
              {t('mark.closer')}
            </ActionButton>
            <ActionButton kind="link" size="small" onClick={() => tools.onDrop(strong.key)}>
              {t('mark.drop')}
            </ActionButton>
          </>
        )}
        {target !== null && mode !== 'keys' && (
          <ActionButton kind="link" size="small" keyHint="Alt M" onClick={onByKeys}>
            {t('mark.byKeys')}
          </ActionButton>
        )}
      </span>
    </div>
  )
}
