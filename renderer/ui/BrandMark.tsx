import { useTranslation } from 'react-i18next'
import css from './BrandMark.module.css'
import { joinClasses } from './join-classes.ts'

/** The product's own mark: a tall seal with its name, on the rail and at the sign-in. */
export function BrandMark({ size = 'small' }: { size?: 'small' | 'large' }) {
  const { t } = useTranslation('ui')
  return (
    <span className={joinClasses(css.mark, css[size])} role="img" aria-label={t('brand.name')}>
      <span className={css.face}>{t('brand.seal')}</span>
    </span>
  )
}
