import { Modal } from 'antd'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { FaxViewer } from '#renderer/desks/intake/viewer/FaxViewer.tsx'
import { useOrder } from '../data/order-view.ts'
import css from './forms.module.css'

/** A file of the folder over the whole window. */
export function FileDialog({ fileId, onClose }: { fileId: string; onClose: () => void }) {
  const { answer } = useOrder()
  const { fileUrl } = useDesk()
  const stored = answer.files.find((one) => one.id === fileId)
  return (
    <Modal open title={stored?.name} onCancel={onClose} footer={null} width="86vw" centered destroyOnHidden>
      <div className={css.large}>
        <FaxViewer url={fileUrl(fileId)} mime={stored?.mime ?? null} pages={null} />
      </div>
    </Modal>
  )
}
