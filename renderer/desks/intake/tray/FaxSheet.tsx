import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { MemoFax } from '#shared/contract/memos.ts'
import { useMarkTools } from '../sources/use-mark-tools.ts'
import { FaxViewer } from '../viewer/FaxViewer.tsx'
import { VIEWER_PROBLEMS } from '../viewer/problems.ts'

/** The fax itself, at reading size. */
export function FaxSheet({ fax }: { fax: MemoFax }) {
  const { fileUrl } = useDesk()
  const marking = useMarkTools(fax.id)
  const problem = VIEWER_PROBLEMS.find((one) => one === fax.problem) ?? null
  return (
    <FaxViewer
      key={fax.id}
      url={fax.fileId === null ? null : fileUrl(fax.fileId)}
      mime={fax.mime || null}
      pages={fax.pages || null}
      marking={marking}
      problem={fax.problem === null ? null : (problem ?? 'damaged')}
    />
  )
}
