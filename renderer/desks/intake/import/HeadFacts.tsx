import { useTranslation } from 'react-i18next'
import css from './Import.module.css'
import type { HeadSaid } from './use-take.ts'

/** What the rows above the table say of the order as a whole. */
export function HeadFacts({ head }: { head: HeadSaid }) {
  const { t } = useTranslation('reading')
  return (
    <span className={css.head}>
      {t('head.also')}
      {[...head].map(([item, said]) => (
        <span key={item}>
          {t(`head.${item}`)} <b>{said}</b>
        </span>
      ))}
    </span>
  )
}
