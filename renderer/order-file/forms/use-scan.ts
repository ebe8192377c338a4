import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useScanned } from '#renderer/desks/intake/scanned/use-scanned.ts'
import { useOrder } from '../data/order-view.ts'
import type { PickedFile } from './FilePicker.tsx'

/** The scan that the fax tray sent here with its step; null where the step is another one, or came without. */
export function useArrivedScan(): PickedFile | null {
  const { answer, shown } = useOrder()
  const [address] = useSearchParams()
  if (Number(address.get('step')) !== shown) return null
  return answer.files.find((one) => one.id === address.get('scan')) ?? null
}

/**
 * Why a scan cannot be what this step asks for, by the code on it; undefined where nothing speaks against it.
 *
 * A page without a readable code is for the person to judge. Two slips on one page are good for both.
 */
export function useScanDoubt(scan: PickedFile | null): string | undefined {
  const { file, shown } = useOrder()
  const { fileUrl } = useDesk()
  const { t } = useTranslation('orderFile')
  const papers = useScanned(scan && { url: fileUrl(scan.id), mime: scan.mime })
  const [first] = papers
  if (!first) return undefined
  const own = papers.filter((paper) => paper.orderId === file.order.id)
  if (own.length === 0) return t('scan.otherOrder', { number: first.orderNumber, step: first.step })
  const here = own.find((paper) => paper.step === shown)
  if (!here) return t('scan.otherStep', { step: own[0]?.step ?? first.step })
  return here.isCurrent ? undefined : t('scan.superseded')
}
