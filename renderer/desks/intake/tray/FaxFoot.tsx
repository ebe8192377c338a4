import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Completeness, CompletenessCounts } from '#renderer/ui/Completeness.tsx'
import { PromiseBox } from '../form/PromiseBox.tsx'
import { SaveTrouble } from '../form/SaveTrouble.tsx'
import css from './FaxMemo.module.css'

interface Props extends Pick<ComponentProps<typeof Completeness>, 'items' | 'onItem'> {
  promise: ComponentProps<typeof PromiseBox>['promise']
  failure: ComponentProps<typeof SaveTrouble>['error']
  isBusy: boolean
  onSave: () => void
  onJoin: () => void
  onNotOrder: () => void
}

/** Under the form of a fax: what is still missing, until when he is answered, and what becomes of the fax. */
export function FaxFoot({ items, onItem, promise, failure, isBusy, onSave, onJoin, onNotOrder }: Props) {
  const { t } = useTranslation('intake')
  const [isListed, setListed] = useState(false)
  const openItems = items.filter((item) => item.state !== 'present')
  return (
    <div className={css.foot}>
      {isListed && (
        <div className={css.items}>
          <Completeness items={openItems} onItem={onItem} />
        </div>
      )}
      <div className={css.counts}>
        <CompletenessCounts items={items} />
        <button type="button" className={css.which} aria-expanded={isListed} onClick={() => setListed(!isListed)}>
          {t(isListed ? 'fax.hideMissing' : 'fax.showMissing')}
        </button>
      </div>
      <PromiseBox promise={promise} />
      <SaveTrouble error={failure} />
      <div className={css.buttons}>
        <ActionButton kind="primary" keyHint="Ctrl ↵" busy={isBusy} onClick={onSave}>
          {t('fax.save')}
        </ActionButton>
        <ActionButton keyHint="A" onClick={onJoin}>
          {t('fax.join')}
        </ActionButton>
        <ActionButton kind="link" onClick={onNotOrder}>
          {t('fax.notOrderAsk')}
        </ActionButton>
      </div>
    </div>
  )
}
