import { Modal, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { ExportState } from './useOrderExport.ts'

/** How far the export is; it can be stopped until the file is there. */
export function ExportDialog({ state, onClose }: { state: ExportState; onClose: () => void }) {
  const { t } = useTranslation('orders')
  const { at, rows, count, error } = state
  const isDone = at === 'done'
  // Reading is nearly all of the work; writing gets the rest of the bar.
  const percent = isDone ? 100 : Math.min(99, Math.round((rows / Math.max(count, 1)) * 95))
  useKeys([], { modal: true })
  return (
    <Modal
      open
      title={t('export.title')}
      onCancel={onClose}
      onOk={onClose}
      okText={t('export.close')}
      cancelText={t('export.stop')}
      okButtonProps={{ disabled: !isDone && error === null }}
      cancelButtonProps={{ style: { display: isDone ? 'none' : undefined } }}
      width={460}
    >
      <Progress aria-label={t('export.title')} percent={percent} status={isDone ? 'success' : 'normal'} />
      <p role="status">{t(`export.state.${at}`, { rows, count })}</p>
      <RefusalBar error={error} />
    </Modal>
  )
}
