import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../Kbd.tsx'
import { keyCap } from './key-names.ts'
import css from './ShortcutSheet.module.css'
import { useActiveKeys } from './useKeys.ts'

interface Props {
  open: boolean
  onClose: () => void
}

/** F1: every key that works on this screen, each with what it does. */
export function ShortcutSheet({ open, onClose }: Props) {
  const { t } = useTranslation('ui')
  const keys = useActiveKeys().filter((binding) => !/^\d$/.test(binding.keys))
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.sheet')} width={560} destroyOnHidden>
      <dl className={css.list}>
        {keys.map((binding) => (
          <div key={binding.keys} className={css.row}>
            <dt>
              <Kbd>{binding.cap ?? keyCap(binding.keys)}</Kbd>
            </dt>
            <dd>{binding.label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
