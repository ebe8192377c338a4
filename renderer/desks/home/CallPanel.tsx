import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { CALL_PAGE, RINGS } from '#renderer/app/page/new-call.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import css from './Home.module.css'

/** The telephone rings: one key. */
export function CallPanel() {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  return (
    <Sheet title={t('call.title')}>
      <div className={css.call}>
        <div>
          <p className={css.ring}>{t('call.ring')}</p>
          <p className={css.quiet}>{t('call.hint')}</p>
        </div>
        <ActionButton keyHint="F2" icon="phone" onClick={() => void navigate(CALL_PAGE, RINGS)}>
          {t('call.take')}
        </ActionButton>
      </div>
    </Sheet>
  )
}
