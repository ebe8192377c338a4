import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { AlignmentNote } from './AlignmentNote.tsx'
import css from './Compare.module.css'
import type { Search } from './use-aligned.ts'
import { WAYS, type Way } from './ways.ts'

type Props = {
  readonly way: Way
  readonly look: (way: Way) => void
  readonly search: Search
  readonly page: number
  readonly pages: number
  readonly leaf: (by: number) => void
  readonly isTheirs: boolean
  readonly flip: () => void
  readonly onTurn: () => void
  readonly isAsFound: boolean
  readonly layAsFound: (() => void) | null
  readonly onPlainly: () => void
}

/** What can be done with the two papers, and how the returned one came to lie as it does. */
export function CompareBar(props: Props) {
  const { way, look, search, page, pages, leaf, isTheirs, flip, onTurn, isAsFound, layAsFound, onPlainly } = props
  const { t } = useTranslation('orderFile')
  return (
    <div className={css.bar}>
      <Segmented
        aria-label={t('compare.title')}
        value={way}
        onChange={look}
        options={WAYS.map((value) => ({ value, label: t(`compare.way.${value}`) }))}
      />
      {way === 'over' && (
        <span className={css.legend}>
          <i className={css.theirs} /> {t('compare.onlyTheirs')} <i className={css.ours} /> {t('compare.onlyOurs')}
        </span>
      )}
      {way === 'flip' && (
        <ActionButton size="small" keyHint="F" onClick={flip}>
          {t(isTheirs ? 'compare.showOurs' : 'compare.showTheirs')}
        </ActionButton>
      )}
      <span className={css.tools}>
        {pages > 1 && (
          <>
            <ActionButton size="small" icon="left" onClick={() => leaf(-1)}>
              <span className="visually-hidden">{t('compare.lastPage')}</span>
            </ActionButton>
            {t('compare.page', { page, of: pages })}
            <ActionButton size="small" icon="right" onClick={() => leaf(1)}>
              <span className="visually-hidden">{t('compare.nextPage')}</span>
            </ActionButton>
          </>
        )}
        <ActionButton size="small" icon="rotate" keyHint="R" onClick={onTurn}>
          {t('compare.turn')}
        </ActionButton>
        {way !== 'side' && (
          <ActionButton size="small" onClick={onPlainly}>
            {t('compare.reset')}
          </ActionButton>
        )}
        {layAsFound && (
          <ActionButton size="small" keyHint="A" onClick={layAsFound}>
            {t('compare.auto')}
          </ActionButton>
        )}
      </span>
      <AlignmentNote search={search} page={page} isAsFound={isAsFound} />
      {way !== 'side' && <span className={css.hint}>{t('compare.hint')}</span>}
    </div>
  )
}
