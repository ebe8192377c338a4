import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Dialog.module.css'
import { DialogFocus } from './DialogFocus.tsx'
import { useKeys } from './keys/useKeys.ts'

interface Props {
  open: boolean
  /** A question names what it is about, with its figure (`取消第 2 行（6.500 吨）？`). */
  title: string
  onClose: () => void
  /** The buttons; the one that does nothing stands first. */
  footer?: ReactNode
  width?: number
  /** What will happen to paper, stock and money. */
  children: ReactNode
}

/** A sheet laid over the page; the page's shortcuts rest until it is gone, Esc takes it away. */
export function Dialog({ open, title, onClose, footer, width = 480, children }: Props) {
  return (
    <>
      {/* First, so that shortcuts claimed by the content come after the silence and are heard; outside, because the
          library holds the content of a closed dialog for a moment, and the page would stay silent that long. */}
      {open && <DialogKeys onClose={onClose} />}
      <Modal
        open={open}
        onCancel={onClose}
        footer={null}
        title={title}
        width={width}
        centered
        destroyOnHidden
        // Gone at once: a sheet that fades away keeps the focus and the keys of the next thing the hand does.
        transitionName=""
        maskTransitionName=""
      >
        {open && (
          <>
            <DialogFocus />
            <div className={css.text}>{children}</div>
            {footer && <div className={css.foot}>{footer}</div>}
          </>
        )}
      </Modal>
    </>
  )
}

function DialogKeys({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ui')
  useKeys([{ keys: 'Escape', label: t('keys.close'), run: onClose }], { modal: true })
  return null
}
