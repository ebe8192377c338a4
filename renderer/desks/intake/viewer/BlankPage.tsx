import { useTranslation } from 'react-i18next'
import css from './BlankPage.module.css'

/** The sheet of paper on which the fax will stand: white and in its place while the page is fetched and decoded. */
export function BlankPage() {
  const { t } = useTranslation('viewer')
  return (
    <div className={css.paper} role="status">
      <span className={css.words}>
        {t('opening')}
        <i className={css.bar} />
      </span>
    </div>
  )
}
