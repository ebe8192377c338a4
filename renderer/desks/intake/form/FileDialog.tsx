import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { MemoFile } from '#shared/contract/memos.ts'
import { FaxViewer } from '../viewer/FaxViewer.tsx'
import css from './MemoFiles.module.css'

/** A file of a memo, at reading size. */
export function FileDialog({ file, onClose }: { file: MemoFile; onClose: () => void }) {
  const { fileUrl } = useDesk()
  return (
    <Dialog open title={file.name} onClose={onClose} width={900}>
      <div className={css.view}>
        <FaxViewer url={fileUrl(file.id)} mime={file.mime} pages={null} />
      </div>
    </Dialog>
  )
}
