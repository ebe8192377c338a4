import { useTranslation } from 'react-i18next'
import { useOrder } from './order-view.ts'

type Named = { readonly kind: string; readonly id: string | null }

/** What a paper is called: by its kind, but the change that carries a partial cancelling out by that (R19.2). */
export function usePaperKind(): (paper: Named) => string {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  return ({ kind, id }) => {
    const paper = file.papers.find((one) => one.id === id)
    const isCancelling = paper?.kind === 'changeOrder' && paper.body.cancels !== undefined
    return t(isCancelling ? 'paper.partCancelled' : `paper.kind.${kind}`)
  }
}
