import { Modal } from 'antd'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { FaxViewer } from '#renderer/desks/intake/viewer/FaxViewer.tsx'
import { DialogKeys } from './DialogKeys.tsx'
import type { PickedFile } from './FilePicker.tsx'
import css from './forms.module.css'

/** A file over the whole window. */
export function FileDialog({ file, onClose }: { file: PickedFile; onClose: () => void }) {
  const { fileUrl } = useDesk()
  return (
    <Modal open title={file.name} onCancel={onClose} footer={null} width="86vw" centered destroyOnHidden>
      <DialogKeys onClose={onClose} />
      <div className={css.large}>
        <FaxViewer url={fileUrl(file.id)} mime={file.mime} pages={null} />
      </div>
    </Modal>
  )
}
