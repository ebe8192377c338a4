import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ProblemNote } from '#renderer/desks/intake/viewer/ProblemNote.tsx'
import { useOpened } from '#renderer/desks/intake/viewer/use-pages.ts'
import type { PickedFile } from '#renderer/order-file/forms/FilePicker.tsx'
import type { ConfirmationModel } from '#renderer/print/models.ts'
import { Compare } from './Compare.tsx'

type Props = { readonly sheet: ConfirmationModel; readonly file: PickedFile; readonly onClose: () => void }

/** R9.1 what was sent and what came back: beside each other, over each other in two colours, or one after the other. */
export function CompareDialog({ sheet, file, onClose }: Props) {
  const { fileUrl } = useDesk()
  const { t } = useTranslation('orderFile')
  const opened = useOpened(fileUrl(file.id), file.mime)
  return (
    <Modal open title={t('compare.title')} onCancel={onClose} footer={null} width="94vw" centered destroyOnHidden>
      {opened.state === 'failed' && <ProblemNote problem={opened.problem} />}
      {opened.state === 'open' && <Compare sheet={sheet} source={opened.source} onClose={onClose} />}
    </Modal>
  )
}
